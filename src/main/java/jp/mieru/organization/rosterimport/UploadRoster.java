package jp.mieru.organization.rosterimport;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.rosterdiff.Comparisons;
import jp.mieru.organization.rosterfile.RosterFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in, to be compared. */
@Service
class UploadRoster {
    private final RosterImports imports;
    private final Uploads uploads;
    private final ImportWork work;
    private final Comparisons comparisons;
    private final AuditTrail audit;

    UploadRoster(RosterImports imports, Uploads uploads, ImportWork work, Comparisons comparisons, AuditTrail audit) {
        this.imports = imports;
        this.uploads = uploads;
        this.work = work;
        this.comparisons = comparisons;
        this.audit = audit;
    }

    @Transactional(rollbackFor = IOException.class)
    public UUID take(Viewer actor, Map<RosterFile, MultipartFile> files) throws IOException {
        var id = imports.create(actor, comparisons.today(), null);
        for (var file : files.entrySet()) {
            try (var bytes = file.getValue().getInputStream()) {
                uploads.take(id, file.getKey(), String.valueOf(file.getValue().getOriginalFilename()), bytes);
            }
        }
        work.begin(actor, id, ImportTask.COMPARE);
        audit.changed(actor, "organization.roster-uploaded", null, id.toString());
        return id;
    }
}
