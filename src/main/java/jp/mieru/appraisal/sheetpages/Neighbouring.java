package jp.mieru.appraisal.sheetpages;

import java.util.Comparator;
import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.SheetSight;
import jp.mieru.appraisal.sheet.SheetSights;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.appraisal.sheetpages.ShownSheet.Neighbours;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way from one sheet to the next among those that a rater has to write on now, by name. */
@Component
class Neighbouring {
    private final Sheets sheets;
    private final SheetSights sights;
    private final Roster roster;

    Neighbouring(Sheets sheets, SheetSights sights, Roster roster) {
        this.sheets = sheets;
        this.sights = sights;
        this.roster = roster;
    }

    /** Null for whoever does not write on this sheet as a rater. */
    @Nullable
    Neighbours of(SheetSight sight, Viewer viewer) {
        var rater = viewer.staff();
        if (rater == null || !sight.isRater() || sight.writes().isEmpty()) {
            return null;
        }
        var waiting = waiting(rater, viewer);
        int at = waiting.indexOf(sight.sheet());
        return new Neighbours(path(waiting, at - 1), path(waiting, at + 1), at + 1, waiting.size());
    }

    private List<Sheet> waiting(StaffId rater, Viewer viewer) {
        var waiting = sheets.ratedBy(rater).stream()
                .filter(sheet ->
                        sights.of(sheet, viewer).flatMap(SheetSight::writes).isPresent())
                .toList();
        var people = roster.people(waiting.stream().map(Sheet::staff).toList());
        return waiting.stream()
                .sorted(Comparator.<Sheet, String>comparing(sheet -> kana(people.get(sheet.staff())))
                        .thenComparing(sheet -> sheet.id().toString()))
                .toList();
    }

    private static String kana(@Nullable Person person) {
        return person == null ? "" : person.kana();
    }

    private static @Nullable String path(List<Sheet> sheets, int at) {
        return at < 0 || at >= sheets.size()
                ? null
                : "/appraisal-sheets/" + sheets.get(at).id();
    }
}
