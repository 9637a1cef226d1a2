package jp.mieru.organization.rosterimport;

import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.organization.rosterdiff.Comparisons;
import jp.mieru.organization.rosterfile.RosterFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the files of an import with what is stored and keeps the outcome to be looked at. */
@Service
class PreviewImport {
    private final Uploads uploads;
    private final RosterImports imports;
    private final Comparisons comparisons;

    PreviewImport(Uploads uploads, RosterImports imports, Comparisons comparisons) {
        this.uploads = uploads;
        this.imports = imports;
        this.comparisons = comparisons;
    }

    /**
     * Compares anew.
     *
     * @param leavingOn last day of those who are missing from the roster; null if they stay
     */
    @Transactional
    public void run(UUID id, @Nullable LocalDate leavingOn) {
        if (!imports.lockOpen(id)) {
            return;
        }
        uploads.with(id, sources -> {
            var comparison = comparisons.compare(sources, leavingOn, false, (done, total) -> {});
            for (var source : sources) {
                uploads.header(id, source.file(), comparison.header(source.file()));
            }
            imports.compared(id, comparisons.today(), leavingOn);
            imports.outcome(id, comparison);
            comparison.keep(id);
            return RosterFile.values().length;
        });
    }
}
