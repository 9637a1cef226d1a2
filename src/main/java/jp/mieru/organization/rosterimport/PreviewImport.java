package jp.mieru.organization.rosterimport;

import java.util.UUID;
import java.util.function.BiConsumer;
import jp.mieru.organization.rosterdiff.Comparisons;
import jp.mieru.organization.rosterfile.RosterFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the files of an import with what is stored and keeps the outcome to be looked at. */
@Service
class PreviewImport {
    private final Uploads uploads;
    private final RosterImports imports;
    private final ImportOutcomes outcomes;
    private final Comparisons comparisons;

    PreviewImport(Uploads uploads, RosterImports imports, ImportOutcomes outcomes, Comparisons comparisons) {
        this.uploads = uploads;
        this.imports = imports;
        this.outcomes = outcomes;
        this.comparisons = comparisons;
    }

    /**
     * Compares anew. Nothing happens if it was applied meanwhile, or is not there.
     *
     * @param progress told the step that begins, and how many there are
     */
    @Transactional
    public void run(UUID id, BiConsumer<Integer, Integer> progress) {
        if (!imports.lockOpen(id)) {
            return;
        }
        var leavingOn = imports.leavingOn(id);
        uploads.with(id, sources -> {
            var comparison = comparisons.compare(sources, leavingOn, false, progress);
            for (var source : sources) {
                uploads.header(id, source.file(), comparison.header(source.file()));
            }
            outcomes.keep(id, comparisons.today(), comparison);
            comparison.keep(id);
            return RosterFile.values().length;
        });
    }
}
