package jp.mieru.engagement.published;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps published figures, and takes them away. */
@Service
class KeepPublished {
    private final PublishedFigures figures;
    private final AuditTrail audit;

    KeepPublished(PublishedFigures figures, AuditTrail audit) {
        this.figures = figures;
        this.audit = audit;
    }

    /** Keeps those that are not kept yet. */
    @Transactional
    public void keep(List<PublishedFigure> found, Viewer actor) {
        figures.add(found).stream()
                .map(PublishedFigure::source)
                .distinct()
                .forEach(source -> audit.changed(actor, "engagement.published-kept", null, source));
    }

    /** False if there is none. */
    @Transactional
    public boolean drop(UUID id, Viewer actor) {
        Optional<String> source = figures.remove(id);
        source.ifPresent(gone -> audit.changed(actor, "engagement.published-dropped", null, gone));
        return source.isPresent();
    }
}
