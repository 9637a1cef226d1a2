package jp.mieru.appraisal.feedback;

import java.util.List;
import java.util.Map;
import jp.mieru.appraisal.NextSteps.NextStep;
import jp.mieru.appraisal.objection.ComplaintDeadline;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.ruleset.Part;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.goals.GoalContribution;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Page;

/**
 * What a result means for its person.
 *
 * @param results what counts, of each part in the period and of the whole
 * @param items everything that was rated
 * @param words what raters wrote of the whole
 * @param contributions of the person's goals to those above
 * @param earlier overall grades of earlier years that were disclosed, the latest first
 * @param deadline until when this person may complain
 */
public record Feedback(
        Sheet sheet,
        Rated rated,
        List<Outcome> results,
        List<RatedItem> items,
        List<RatedItem> strengths,
        List<RatedItem> toGrow,
        List<String> words,
        List<GoalContribution> contributions,
        Map<FiscalYear, String> earlier,
        List<NextStep> next,
        ComplaintDeadline deadline) {

    /** Whether a part has no result, for nothing was rated in it. */
    public boolean isNothing() {
        return results.stream().anyMatch(outcome -> outcome.grade() == null);
    }

    /** Whether everything that was rated came out at one level. */
    public boolean isAlike() {
        return !items.isEmpty() && RatedItem.areAlike(items);
    }

    /** What raters wrote where no item stands out: it is all there is to tell a strength from. */
    public List<RatedItem> findings() {
        return strengths.isEmpty()
                ? items.stream().filter(item -> !item.words().isEmpty()).toList()
                : List.of();
    }

    /** Whether so many items came out lowest together that the person chooses. */
    public boolean choosesToGrow() {
        return RatedItem.isTie(toGrow);
    }

    /** The parts that anything was rated in. */
    public List<Part> parts() {
        return items.stream().map(RatedItem::part).distinct().toList();
    }

    public List<RatedItem> items(Part part) {
        return items.stream().filter(item -> item.part().equals(part)).toList();
    }

    /** The goals that did something for one above, or whose share cannot be told more closely. */
    public List<GoalContribution> served() {
        return contributions.stream()
                .filter(goal -> goal.above().stream().anyMatch(Feedback::serves))
                .toList();
    }

    public static boolean serves(GoalContribution.Above above) {
        return !above.portion().equals("none");
    }

    public String name(Outcome outcome, Page page) {
        var part = outcome.part();
        return part == null
                ? page.t("appraisal.rules.section.overall")
                : rated.rules().part(part).orElseThrow().name().in(page.locale());
    }
}
