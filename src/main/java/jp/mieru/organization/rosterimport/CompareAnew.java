package jp.mieru.organization.rosterimport;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.organization.rosterstaging.RosterMappings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has an import compared once more, after something was chosen for it. Nothing is noted while work upon it is going on. */
@Service
class CompareAnew {
    private final ImportWork work;
    private final RosterImports imports;
    private final Uploads uploads;
    private final RosterMappings mappings;

    CompareAnew(ImportWork work, RosterImports imports, Uploads uploads, RosterMappings mappings) {
        this.work = work;
        this.imports = imports;
        this.uploads = uploads;
        this.mappings = mappings;
    }

    /** Those who are missing leave after that day, or stay if it is null. */
    @Transactional
    public boolean withLeavers(Viewer viewer, UUID id, @Nullable LocalDate leavingOn) {
        if (!work.begin(viewer, id, ImportTask.COMPARE)) {
            return false;
        }
        imports.toBeCompared(id, leavingOn);
        return true;
    }

    /** The columns mean what was chosen, in this import and in the next with the same header. */
    @Transactional
    public boolean withColumns(Viewer viewer, UUID id, List<ColumnsOfFile> files) {
        if (!work.begin(viewer, id, ImportTask.COMPARE)) {
            return false;
        }
        for (var file : files) {
            uploads.mapping(id, file.file(), file.mapping());
            mappings.remember(file.file(), file.header(), file.mapping());
        }
        imports.toBeCompared(id, imports.leavingOn(id));
        return true;
    }
}
