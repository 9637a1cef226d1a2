package jp.mieru.appraisal.sheet;

import java.util.Optional;
import java.util.stream.Collectors;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose appraisal somebody sees: the person, who rates it, the office in charge. and, while a complaint of it is heard, the committee. Nobody else, whoever leads; who confirms sees grades in a list, and no sheet. */
@Component
public class SheetSights {
    private final Sheets sheets;
    private final ObjectProvider<SheetReaders> readers;

    SheetSights(Sheets sheets, ObjectProvider<SheetReaders> readers) {
        this.sheets = sheets;
        this.readers = readers;
    }

    /** The sheet, if it exists for the viewer. */
    public Optional<SheetSight> find(SheetId id, Viewer viewer) {
        return sheets.find(id).flatMap(sheet -> of(sheet, viewer));
    }

    /** The same of a sheet that is at hand. */
    public Optional<SheetSight> of(Sheet sheet, Viewer viewer) {
        boolean own = viewer.is(sheet.staff());
        var rates = sheet.raters().values().stream()
                .filter(rater -> viewer.is(rater.staff()))
                .map(Rater::step)
                .filter(step -> step != Procedure.CONFIRM)
                .collect(Collectors.toSet());
        boolean office = viewer.has(Duty.APPRAISAL);
        boolean partTaken = own || office || !rates.isEmpty();
        boolean judges = !partTaken && readers.stream().anyMatch(each -> each.read(sheet.id(), viewer));
        return partTaken || judges ? Optional.of(new SheetSight(sheet, own, rates, office, judges)) : Optional.empty();
    }
}
