package jp.mieru.appraisal.feedback;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.NextSteps;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.entry.SheetEntries;
import jp.mieru.appraisal.objection.ComplaintDeadlines;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.outcome.Outcomes;
import jp.mieru.appraisal.rated.WhatIsRated;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.goals.GoalContributions;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The person reads what the own disclosed result means; nobody else does. */
@Controller
class FeedbackController {
    private final Sheets sheets;
    private final WhatIsRated rated;
    private final SheetEntries entries;
    private final Outcomes outcomes;
    private final GoalContributions contributions;
    private final ObjectProvider<NextSteps> next;
    private final ComplaintDeadlines deadlines;

    FeedbackController(
            Sheets sheets,
            WhatIsRated rated,
            SheetEntries entries,
            Outcomes outcomes,
            GoalContributions contributions,
            ObjectProvider<NextSteps> next,
            ComplaintDeadlines deadlines) {
        this.sheets = sheets;
        this.rated = rated;
        this.entries = entries;
        this.outcomes = outcomes;
        this.contributions = contributions;
        this.next = next;
        this.deadlines = deadlines;
    }

    @GetMapping("/appraisal-sheets/{id}/feedback")
    @Allow(Who.STAFF)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var sheet = sheets.find(new SheetId(id))
                .filter(found -> viewer.is(found.staff()) && (found.is(Stage.DISCLOSED) || found.isUnderReview()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (sheet.isUnderReview()) {
            return "redirect:/appraisal-sheets/" + id + "/versions"; // where the result of before stands
        }
        model.addAttribute("feedback", of(sheet, viewer));
        return "appraisal/feedback/show";
    }

    private Feedback of(Sheet sheet, Viewer viewer) {
        var what = rated.of(sheet);
        var read = new RatedItems(sheet, what, entries.of(sheet.id()));
        var items = read.all();
        var toGrow = RatedItem.toGrow(items);
        var year = what.cycle().year();
        var results = Outcomes.counting(outcomes.of(sheet.id())).stream()
                .filter(outcome -> outcome.isOverall() || !outcome.year())
                .sorted(Comparator.comparing(Outcome::part, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new Feedback(
                sheet,
                what,
                results,
                items,
                RatedItem.strengths(items),
                toGrow,
                read.overall(),
                contributions.of(sheet.staff(), year, viewer),
                earlier(sheet),
                next(sheet.staff(), year, toGrow),
                deadlines.of(sheet.staff(), sheet.id()));
    }

    private Map<FiscalYear, String> earlier(Sheet sheet) {
        var before = sheets.of(sheet.staff()).stream()
                .filter(other -> other.is(Stage.DISCLOSED) && other.last().isBefore(sheet.last()))
                .toList();
        var results = outcomes.of(before.stream().map(Sheet::id).toList());
        var grades = new LinkedHashMap<FiscalYear, String>();
        for (var other : before) {
            Outcomes.counting(results.getOrDefault(other.id(), List.of())).stream()
                    .filter(Outcome::isOverall)
                    .map(Outcome::grade)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(grade -> grades.putIfAbsent(FiscalYear.of(other.last()), grade));
        }
        return grades;
    }

    private List<NextSteps.NextStep> next(StaffId staff, FiscalYear year, List<RatedItem> toGrow) {
        var codes = RatedItem.codes(toGrow);
        return next.orderedStream()
                .flatMap(source -> source.of(staff, year, codes).stream())
                .toList();
    }
}
