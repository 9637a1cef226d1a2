package jp.mieru.appraisal.adjusting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.appraisal.moving.AdjustedScore;
import jp.mieru.appraisal.moving.Adjustments.Adjustment;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.outcome.Outcomes;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.Scale;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.appraisal.sheetpages.ReturnForm;
import jp.mieru.organization.Roster.Person;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A sheet in adjustment as its page shows it.
 *
 * @param measure whose grade is changed
 * @param changing whether somebody asked to change it
 * @param measures those with a grade
 * @param outcomes of every step
 * @param names of the accounts that changed something
 */
public record AdjustedSheet(
        Sheet sheet,
        Rated rated,
        Measure measure,
        boolean changing,
        List<Measure> measures,
        List<Outcome> outcomes,
        List<Adjustment> changes,
        Map<UUID, String> names,
        @Nullable Person person) {

    static AdjustedSheet of(
            Sheet sheet,
            Rated rated,
            String part,
            List<Outcome> outcomes,
            List<Adjustment> changes,
            Map<UUID, String> names,
            @Nullable Person person) {
        var counting = Outcomes.counting(outcomes);
        var measures = Measure.of(rated.cycle()).stream()
                .filter(measure -> counting.stream().anyMatch(measure::is))
                .toList();
        var asked = measures.stream().filter(each -> each.word().equals(part)).findFirst();
        var measure = asked.orElse(measures.isEmpty() ? Measure.WHOLE : measures.getFirst());
        return new AdjustedSheet(sheet, rated, measure, asked.isPresent(), measures, outcomes, changes, names, person);
    }

    public String path() {
        return "/appraisal-sheets/" + sheet.id() + "/adjustment";
    }

    public String whose() {
        return person == null ? "" : person.name();
    }

    public boolean isWaiting() {
        return sheet.is(Stage.ADJUST);
    }

    /** The steps of which a grade can be shown. */
    public List<Procedure> steps() {
        return sheet.markedIn();
    }

    /** What came out in a step; null for nothing. */
    public @Nullable Outcome at(Measure of, Procedure step) {
        return outcomes.stream()
                .filter(outcome -> outcome.step() == step && of.is(outcome))
                .findFirst()
                .orElse(null);
    }

    /** What counts; null for nothing. */
    public @Nullable Outcome now(Measure of) {
        return Outcomes.counting(outcomes).stream().filter(of::is).findFirst().orElse(null);
    }

    /** The letter of an outcome; empty for none. */
    public static String letter(@Nullable Outcome outcome) {
        return outcome == null || outcome.grade() == null ? "" : outcome.grade();
    }

    /** Whether the form for another grade is shown. */
    public boolean isChanging() {
        return changing && isWaiting();
    }

    /** Whether points decide on the measure, so that they are asked for. */
    public boolean isScored() {
        return AdjustedScore.isAsked(rated.rules(), measure.part());
    }

    public Scale scale() {
        return measure.scale(rated.rules());
    }

    public String name(@Nullable PartKind part, Page page) {
        return part == null
                ? page.t("appraisal.rules.section.overall")
                : rated.rules().part(part).orElseThrow().name().in(page.locale());
    }

    GradeForm begun() {
        return new GradeForm(measure.word(), letter(now(measure)), "", "", "");
    }

    ReturnForm goingBack() {
        var earlier = sheet.earlier();
        return new ReturnForm("", earlier.isEmpty() ? null : earlier.getLast().word(), null);
    }
}
