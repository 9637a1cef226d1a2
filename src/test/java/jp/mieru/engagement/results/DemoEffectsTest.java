package jp.mieru.engagement.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jp.mieru.KeepsData;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.Breakdown;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.comparing.Comparing;
import jp.mieru.engagement.comparing.Gap;
import jp.mieru.engagement.comparing.LastTime;
import jp.mieru.engagement.importance.Driver;
import jp.mieru.engagement.moved.MoveVerdict;
import jp.mieru.engagement.moved.PlanMove;
import jp.mieru.engagement.moved.WhatMoved;
import jp.mieru.engagement.statistics.Difference;
import jp.mieru.engagement.statistics.FalseDiscoveries;
import jp.mieru.engagement.statistics.Sample;
import jp.mieru.engagement.themeshares.Share;
import jp.mieru.engagement.themeshares.WholeShares;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.Forest;
import jp.mieru.survey.PersonAttribute;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.demo.BuiltInEffects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is built into the demo city's surveys is found by their analysis, and nothing else. All in one class: the city is dear to build. */
@SpringBootTest
@KeepsData
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoEffectsTest {
    @Autowired
    List<DemoChapter> chapters;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Rounds rounds;

    @Autowired
    Analyses analyses;

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WhatMoved moved;

    @Autowired
    WholeShares shares;

    private final BuiltInEffects effects = BuiltInEffects.read();
    private final List<RoundFigures> figures = new ArrayList<>();
    private RoundFigures confidential;
    private LastTime lastTime;
    private MeasuredChanges measured;

    @BeforeAll
    void theCityIsBuiltAndAnalysed() {
        chapters.stream().sorted(Comparator.comparingInt(DemoChapter::order)).forEach(DemoChapter::tell);
        WaitingJobs.run(beans);
        var lastTimes = new ArrayList<LastTime>();
        for (RoundSummary round : rounds.closed().reversed()) {
            if (round.mode() == RoundMode.CONFIDENTIAL) {
                confidential = analyses.of(round.id()).orElseThrow();
                continue;
            }
            var found = analyses.compared(round.id()).orElseThrow();
            figures.add(found.now());
            lastTimes.add(
                    found.before() == null
                            ? null
                            : new LastTime(
                                    found.before(),
                                    found.now(),
                                    units.successors(
                                            found.before().opensOn(),
                                            found.now().opensOn())));
        }
        lastTime = lastTimes.getLast();
        measured = new MeasuredChanges(figures, lastTimes, new ExpectedScores(effects, roster, units).of(figures));
    }

    @Test
    void theWholeCityMovesAsItIsBuiltIn() {
        var whole = measured.all().stream()
                .filter(change -> change.unit().isEmpty())
                .toList();
        assertThat(whole).hasSize(24).allMatch(Change::covered);
        assertThat(whole.stream().filter(Change::clear)).hasSizeGreaterThan(4).allMatch(Change::found);
        assertThat(whole.stream().filter(Change::nothing)).hasSizeGreaterThan(8).noneMatch(Change::named);
    }

    @Test
    void everyUnitThatMovedOnItsOwnIsFound() {
        var moved = effects.units().stream().filter(effect -> effect.from() > 1).toList();
        assertThat(moved)
                .hasSize(5)
                .allSatisfy(effect -> effect.constructs()
                        .forEach(construct -> assertThat(measured.all())
                                .filteredOn(change -> change.round() == effect.from()
                                        && change.unit().equals(effect.unit())
                                        && change.construct().equals(construct))
                                .singleElement()
                                .matches(Change::found)
                                .matches(Change::covered)));
    }

    @Test
    void whatWasNotBuiltInIsHardlyEverClaimed() {
        var changes = measured.all();
        var nothing = changes.stream().filter(Change::nothing).toList();
        assertThat(nothing).hasSizeGreaterThan(1000);
        assertThat(share(nothing, change -> change.probability() < FalseDiscoveries.RATE))
                .isLessThan(FalseDiscoveries.RATE);
        var named = changes.stream().filter(Change::named).toList();
        assertThat(named).hasSizeGreaterThan(15);
        assertThat(share(named, Change::nothing)).isLessThan(FalseDiscoveries.RATE);
        assertThat(share(changes, Change::covered)).isGreaterThan(1 - FalseDiscoveries.RATE);
    }

    private static double share(List<Change> changes, Predicate<Change> of) {
        return (double) changes.stream().filter(of).count() / changes.size();
    }

    @Test
    void plansThatChangedNothingAreNotCredited() {
        assertThat(effects.plansWithoutEffect())
                .hasSize(3)
                .allSatisfy((unit, construct) -> assertThat(measured.all())
                        .filteredOn(change -> change.round() == 3
                                && change.unit().equals(unit)
                                && change.construct().equals(construct))
                        .singleElement()
                        .matches(Change::nothing)
                        .matches(change -> !change.named()));
    }

    @Test
    void unitsThatAlwaysDifferStandOut() {
        RoundFigures last = figures.getLast();
        var always =
                effects.units().stream().filter(effect -> effect.from() == 1).toList();
        assertThat(always).hasSize(3).allSatisfy(effect -> {
            int unit = last.units().indexOf(effect.unit());
            var lines = Comparing.of(last, unit, null, Locale.JAPANESE);
            effect.constructs()
                    .forEach(construct -> assertThat(lines.get(last.measures().indexOf(construct))
                                    .toWhole())
                            .matches(Gap::real, effect + " in " + construct)
                            .matches(gap -> Math.signum(gap.points()) == Math.signum(effect.points())));
        });
    }

    @Test
    void figuresPassThroughTheReorganisation() {
        assertThat(originsOf("0700000")).containsExactly("0700000", "0800000");
        assertThat(originsOf("0703000")).containsExactly("0703000", "0804000");
        assertThat(lastTime.originOf(figures.getLast().units().indexOf("0105000"))
                        .kind())
                .isEqualTo(LastTime.Kind.FOLLOWS);
    }

    private List<String> originsOf(String code) {
        return lastTime.originOf(figures.getLast().units().indexOf(code)).units().stream()
                .map(unit -> lastTime.figures().units().unit(unit).code())
                .toList();
    }

    @Test
    void whatGoesWithEngagementRanksAsItIsBuiltIn() {
        List<String> built = effects.driversOfEngagement().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        for (RoundFigures round : figures) {
            var found = drivers(round);
            assertThat(found).extracting(Driver::construct).startsWith(built.toArray(String[]::new));
            var others = found.subList(built.size(), found.size());
            assertThat(found.subList(0, built.size()))
                    .allSatisfy(driver -> assertThat(others).allMatch(other -> other.relativeWeight() < driver.low()));
            assertThat(others).allMatch(other -> other.high() < found.getFirst().low());
        }
    }

    /** Of the whole, those that go most with engagement first. */
    private List<Driver> drivers(RoundFigures round) {
        return jdbc.sql("""
                        select u.construct, u.weight, 0, u.low, u.high
                        from engagement.drivers d,
                             unnest(d.constructs, d.relative_weights, d.low, d.high) u (construct, weight, low, high)
                        where d.round_id = ? and d.slot = ? and d.outcome = ? order by weight desc
                        """)
                .param(round.round().value())
                .param(round.units().size())
                .param(BuiltInEffects.ENGAGEMENT)
                .query((row, number) -> new Driver(
                        row.getString(1), row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5)))
                .list();
    }

    /** Anonymous answers hardly tell an age band, so this stands in answers that were given confidentially. */
    @Test
    void theYoungAreFoundToDiffer() {
        Breakdown breakdown = analyses.details(confidential, Forest.WHOLE).breakdown();
        int age = breakdown.attributes().indexOf(PersonAttribute.AGE_BAND.word());
        int young = breakdown.values(age).indexOf("20");
        String construct = effects.constructOfTheYoung();
        Sample twenties = breakdown.figure(age, young, construct).sample().orElseThrow();
        Sample all = confidential.figure(Forest.WHOLE, construct).sample().orElseThrow();
        double share = (double) twenties.people() / all.people();
        double half = MeasuredChanges.CONFIDENT * Math.sqrt(twenties.variance() / twenties.people());
        assertThat((twenties.mean() - all.mean()) / (1 - share))
                .isBetween(
                        effects.pointsOfTheYoung() - half / (1 - share),
                        effects.pointsOfTheYoung() + half / (1 - share))
                .isLessThan(-half);
        assertThat(Difference.ofPart(twenties, all).orElseThrow().probability()).isLessThan(FalseDiscoveries.RATE / 10);
    }

    @Test
    void plansAreCreditedWithWhatIsBuiltInAndNothingElse() {
        List<PlanMove> moves = moved.of(figures.getLast().round());
        assertThat(moves.size()).isGreaterThan(30);
        assertThat(moves.stream()
                        .filter(move -> move.verdict() == MoveVerdict.WORKED)
                        .map(PlanMove::unitName))
                .containsExactlyInAnyOrder("市民課", "健康づくり課");
        assertThat(moves)
                .filteredOn(
                        move -> move.unitName().equals("市民課") || move.unitName().equals("健康づくり課"))
                .allMatch(move -> contains(move.effect(), builtOf(move)));
        assertThat(moves)
                .filteredOn(move -> move.effect() != null)
                .allSatisfy(move -> assertThat(move.effect().low()).isLessThan(builtOf(move)));
        assertThat(moves.stream()
                        .filter(move -> move.effect() != null)
                        .filter(this::isWithoutEffect)
                        .map(PlanMove::verdict))
                .hasSize(3)
                .doesNotContain(MoveVerdict.WORKED);
    }

    private static boolean contains(PlanMove.Effect effect, double points) {
        return effect.low() <= points && points <= effect.high();
    }

    private boolean isWithoutEffect(PlanMove move) {
        RoundFigures last = figures.getLast();
        String code = last.units().unit(last.identities().indexOf(move.unit())).code();
        return move.construct().equals(effects.plansWithoutEffect().get(code));
    }

    /** By how much the unit was made to move beyond the whole city. */
    private double builtOf(PlanMove move) {
        int unit = figures.getLast().identities().indexOf(move.unit());
        return measured.built(2, unit, move.construct()) - measured.built(2, Forest.WHOLE, move.construct());
    }

    @Test
    void whatPeopleWroteMovesAsItIsBuiltIn() {
        assertThat(jdbc.sql("select count(distinct words) from survey.free_text")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(400);
        assertThat(share("研修", 2)).isLessThan(share("研修", 1) * 2 / 3);
        assertThat(share("残業と業務量", 2)).isGreaterThan(share("残業と業務量", 1) * 4 / 3);
    }

    private double share(String theme, int round) {
        var questions = figures.get(round).questionnaire().questions();
        int question = questions.indexOf(
                figures.get(round).questionnaire().question("F2").orElseThrow());
        var asked = figures.get(round).round();
        return shares.themes().stream()
                .filter(each -> each.name().equals(theme))
                .flatMap(each -> shares.of(each.id(), asked, question, List.of(asked)).values().stream())
                .mapToDouble(Share::percent)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesOfStaffAreMasked() {
        assertThat(jdbc.sql("select count(*) from survey.free_text where words ~ '(とても感謝|安心しました)'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select words from engagement.masked_text where words ~ '(とても感謝|安心しました)'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(text -> text.contains("〔"));
    }

    @Test
    void nearlyAllAnswerButForAFewUnits() {
        RoundFigures last = figures.getLast();
        assertThat(rate(last, Forest.WHOLE)).isBetween(0.9, 0.97);
        assertThat(IntStream.range(0, last.units().size())
                        .filter(unit -> last.kind(unit).equals("課"))
                        .filter(unit -> rate(last, unit) < 0.8)
                        .mapToObj(unit -> last.units().unit(unit).code()))
                .containsExactlyInAnyOrder("0504000", "0901000", "1004000", "1105000");
    }

    private static double rate(RoundFigures round, int unit) {
        return (double) round.answered(unit) / Objects.requireNonNull(round.asked(unit));
    }
}
