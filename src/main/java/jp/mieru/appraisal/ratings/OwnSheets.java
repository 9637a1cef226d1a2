package jp.mieru.appraisal.ratings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleStep;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.appraisal.sheet.Stage;
import org.springframework.stereotype.Component;

/** The appraisals of a person, the latest first, as the person may know of them. */
@Component
class OwnSheets {
    private final Sheets sheets;
    private final Cycles cycles;
    private final RuleSets rules;
    private final Clock clock;

    OwnSheets(Sheets sheets, Cycles cycles, RuleSets rules, Clock clock) {
        this.sheets = sheets;
        this.cycles = cycles;
        this.rules = rules;
        this.clock = clock;
    }

    List<OwnSheet> of(StaffId staff) {
        var today = LocalDate.now(clock);
        var own = sheets.of(staff);
        var known = cycles.all(own.stream().map(Sheet::cycle).collect(Collectors.toSet()));
        var ruled = rules.all(known.values().stream().map(Cycle::rules).collect(Collectors.toSet()));
        var found = new ArrayList<OwnSheet>();
        for (var sheet : own) {
            var cycle = Objects.requireNonNull(known.get(sheet.cycle()));
            var due = cycle.due(CycleStep.SELF).filter(day -> sheet.is(Stage.SELF) && sheet.rest() == null);
            found.add(new OwnSheet(
                    "/appraisal-sheets/" + sheet.id(),
                    cycle,
                    Objects.requireNonNull(ruled.get(cycle.rules())).rules(),
                    sheet.first(),
                    sheet.last(),
                    word(sheet),
                    due.orElse(null),
                    due.filter(day -> day.isBefore(today)).isPresent()));
        }
        return found;
    }

    /** To the person a sheet is being rated until it is disclosed, and no more. */
    private static String word(Sheet sheet) {
        if (sheet.leftOut() != null) {
            return "left_out";
        }
        if (sheet.isUnderReview()) {
            return "under_review";
        }
        return sheet.is(Stage.SELF) || sheet.is(Stage.DISCLOSED) ? sheet.stage().word() : "rated";
    }
}
