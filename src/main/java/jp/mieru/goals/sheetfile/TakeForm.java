package jp.mieru.goals.sheetfile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.goals.change.WriteChange;
import jp.mieru.goals.goalwriting.ParentsToChoose;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSights.Sight;
import jp.mieru.goals.sheet.ReplaceGoals;
import jp.mieru.goals.sheet.ReplaceGoals.Replacing;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheetfile.BroughtForms.Brought;
import jp.mieru.platform.uploads.KeptFiles;
import jp.mieru.platform.uploads.TemporaryFiles;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a form and stores it whole, or nothing of it. The caller has asked whether the viewer writes the sheet. */
@Service
class TakeForm {
    /** What came of it: where to go on. */
    sealed interface Taking {
        record Done(String path, String word) implements Taking {}

        record Overtaken() implements Taking {}
    }

    private final FiledSheets filed;
    private final ParentsToChoose parents;
    private final ReplaceGoals replace;
    private final WriteChange change;
    private final BroughtForms forms;
    private final KeptFiles files;
    private final TemporaryFiles temporary;
    private final AuditTrail audit;
    private final MessageSource messages;

    TakeForm(
            FiledSheets filed,
            ParentsToChoose parents,
            ReplaceGoals replace,
            WriteChange change,
            BroughtForms forms,
            KeptFiles files,
            TemporaryFiles temporary,
            AuditTrail audit,
            MessageSource messages) {
        this.filed = filed;
        this.parents = parents;
        this.replace = replace;
        this.change = change;
        this.forms = forms;
        this.files = files;
        this.temporary = temporary;
        this.audit = audit;
        this.messages = messages;
    }

    ReadForm read(Path file, String name, GoalSheet sheet, Viewer viewer) {
        var offered = parents.of(sheet, null, viewer);
        return new FormReader(messages, filed.of(sheet, viewer), offered, name)
                .read(file, goals -> replace.refusals(sheet, goals));
    }

    ReadForm read(Brought brought, GoalSheet sheet, Viewer viewer) throws IOException {
        try (var laid = temporary.open()) {
            var path = laid.fresh();
            files.lay(brought.upload(), path);
            return read(path, brought.name(), sheet, viewer);
        }
    }

    /** A draft takes the goals over at once; agreed goals get them as the draft of a proposal. */
    @Transactional
    Taking take(Brought brought, Sight sight, Viewer viewer) throws IOException {
        var sheet = sight.sheet();
        var read = read(brought, sheet, viewer);
        if (read.faults().any() || sheet.version() != brought.upon()) {
            return new Taking.Overtaken();
        }
        if (sheet.is(SheetState.AGREED)) {
            var begun = change.put(sight, read.goals(), viewer);
            if (begun == null) {
                return new Taking.Overtaken();
            }
            forms.drop(brought);
            return new Taking.Done("/goal-changes/" + begun, "proposed");
        }
        if (!(replace.inDraft(sheet.id(), brought.upon(), read.goals()) instanceof Replacing.Done)) {
            return new Taking.Overtaken();
        }
        forms.drop(brought);
        var whose = sheet.person();
        audit.changed(viewer, "goals.form-stored", whose, sheet.id().toString());
        return new Taking.Done("/goal-sheets/" + sheet.id(), "stored");
    }

    /** Whether storing a form would replace a draft of a proposal. */
    boolean replacesADraft(Sight sight, Viewer viewer) {
        return sight.sheet().is(SheetState.AGREED) && change.isBegun(sight, viewer);
    }

    /** What may be written into the column of what is served. */
    List<String> choices(GoalSheet sheet, Viewer viewer) {
        return parents.of(sheet, null, viewer).groups().stream()
                .flatMap(group -> group.parents().stream().map(parent -> ServedText.of(group.name(), parent.text())))
                .toList();
    }
}
