package jp.mieru.engagement.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.briefing.Briefing.Department;
import jp.mieru.engagement.briefing.Briefing.Line;
import jp.mieru.engagement.briefing.Briefing.Year;
import jp.mieru.engagement.briefing.Decisions.Facts;
import jp.mieru.engagement.briefing.Decisions.Part;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.drivers.Drivers;
import jp.mieru.engagement.planround.PlanRounds;
import jp.mieru.engagement.results.ResultPages;
import jp.mieru.engagement.results.UnitView;
import jp.mieru.organization.Units;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.questionnaire.Construct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page for top management, of the same figures and verdicts as the pages of units. */
@Component
class Briefings {
    private static final int YEARS = 3;

    private final Analyses analyses;
    private final Units units;
    private final ResultPages pages;
    private final Drivers drivers;
    private final PlanRounds plans;
    private final Clock clock;

    Briefings(Analyses analyses, Units units, ResultPages pages, Drivers drivers, PlanRounds plans, Clock clock) {
        this.analyses = analyses;
        this.units = units;
        this.pages = pages;
        this.drivers = drivers;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The page upon a round; empty as long as it is not analysed.
     *
     * @param goal the response rate in percent that the office has set, null where it has set none
     */
    Optional<Briefing> of(RoundId round, @Nullable Integer goal, Locale locale) {
        List<RoundFigures> found = analyses.history(round, YEARS);
        return found.isEmpty() ? Optional.empty() : Optional.of(of(Years.of(found, units), goal, locale));
    }

    private Briefing of(Years years, @Nullable Integer goal, Locale locale) {
        RoundFigures now = years.now();
        UnitView whole = pages.printed(years.inView(), Forest.WHOLE, List.of(), locale);
        List<Integer> departments = now.below(Forest.WHOLE);
        var lines = pages.together(years.inView(), departments, locale);
        List<Part> parts = IntStream.range(0, departments.size())
                .mapToObj(i -> part(now, departments.get(i), lines.get(i)))
                .toList();
        String outcome = outcome(now);
        var tally = plans.tally(now.round(), LocalDate.now(clock));
        var facts = new Facts(
                "/results/" + now.round(),
                whole.name(),
                drivers.toWorkOn(now, outcome).orElse(null),
                now.name(outcome, locale),
                whole.comparisons(),
                years.earlier().stream()
                        .map(year -> pages.together(year, List.of(Forest.WHOLE), locale)
                                .getFirst())
                        .toList(),
                parts,
                tally.called(),
                tally.shared(),
                goal);
        return new Briefing(
                now.summary(),
                whole.name(),
                years.all().stream()
                        .map(year -> new Year(year.title(), year.opensOn(), rate(year, Forest.WHOLE)))
                        .toList(),
                lines(years, Forest.WHOLE, whole.comparisons()),
                now.name(outcome, locale),
                IntStream.range(0, parts.size())
                        .mapToObj(i -> department(years, departments.get(i), parts.get(i), outcome))
                        .toList(),
                Decisions.of(facts),
                now.threshold());
    }

    private static Part part(RoundFigures now, int unit, List<Comparison> lines) {
        return new Part(now.units().unit(unit).code(), now.units().unit(unit).name(), rate(now, unit), lines);
    }

    private static Department department(Years years, int unit, Part part, String outcome) {
        var line = part.lines().stream()
                .filter(found -> found.code().equals(outcome))
                .findFirst()
                .orElseThrow();
        return new Department(
                part.code(),
                part.name(),
                part.rate(),
                line(years, unit, line),
                Decisions.furthestBelow(part.lines()).map(Comparison::name).orElse(null));
    }

    private static List<Line> lines(Years years, int unit, List<Comparison> lines) {
        return lines.stream().map(line -> line(years, unit, line)).toList();
    }

    private static Line line(Years years, int unit, Comparison line) {
        return new Line(line.name(), line.index(), years.scores(unit, line.code()), line.toBefore());
    }

    /** What departments are compared by: the first construct that is an outcome, or the first of all. */
    private static String outcome(RoundFigures now) {
        return now.questionnaire().constructs().stream()
                .filter(Construct::outcome)
                .map(Construct::code)
                .filter(now.measures()::contains)
                .findFirst()
                .orElseGet(() -> now.measures().getFirst());
    }

    private static @Nullable Double rate(RoundFigures figures, int unit) {
        Integer asked = figures.asked(unit);
        return asked == null || asked == 0 ? null : 100.0 * figures.answered(unit) / asked;
    }
}
