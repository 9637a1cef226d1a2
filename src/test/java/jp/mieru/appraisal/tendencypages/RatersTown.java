package jp.mieru.appraisal.tendencypages;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.sheet.RatedTown;
import org.jspecify.annotations.NullUnmarked;

/** A town in which sheets stand as somebody rated them by six items. */
@NullUnmarked
public abstract class RatersTown extends RatedTown {
    protected static final List<String> ITEMS = List.of("carry", "improve", "know", "tune", "ethics", "grow");

    /**
     * Somebody rates somebody, and has not handed it on yet.
     *
     * @param letters one for each of the six items
     */
    protected final void rates(CycleId cycle, StaffId rater, StaffId person, String letters) {
        var sheet = (UUID) town.city.one(
                "insert into appraisal.sheet (cycle_id, staff_id, group_code, position, unit_id, first_day, last_day, steps, stage) "
                        + "values (?, ?, 'staff', '主事', ?, '2026-04-01', '2027-03-31', array['self','first','adjust'], 'first') "
                        + "returning id",
                cycle.value(),
                person.value(),
                town.section(0).value());
        town.city.run("insert into appraisal.rater values (?, 'first', ?, 'head')", sheet, rater.value());
        for (int item = 0; item < ITEMS.size(); item++) {
            town.city.run(
                    "insert into appraisal.entry (sheet_id, step, field, value, changed_by, changed_at) "
                            + "values (?, 'first', ?, ?, ?, now())",
                    sheet,
                    "item.competency.staff-" + ITEMS.get(item) + ".mark",
                    letters.substring(item, item + 1),
                    sheet);
        }
    }

    /** All sheets have come to the office. */
    protected final void handedOn() {
        town.city.run("update appraisal.sheet set stage = 'adjust', version = version + 1");
    }
}
