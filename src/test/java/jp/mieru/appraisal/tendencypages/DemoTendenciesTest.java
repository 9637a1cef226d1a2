package jp.mieru.appraisal.tendencypages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.KeepsData;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.appraisal.tendency.RatedSheet;
import jp.mieru.appraisal.tendency.Tendencies;
import jp.mieru.appraisal.tendency.TendencyKind;
import jp.mieru.appraisal.tendency.Verdict;
import jp.mieru.organization.Units;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoFile;
import jp.mieru.platform.time.FiscalYear;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo city's raters who rate in a way of their own are found by how they rate, and hardly anybody else. */
@SpringBootTest
@KeepsData
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTendenciesTest {
    /** The city, its people and roles, their goals, appraisals, behaviour notes, case exercises and interviews. */
    private static final Set<Integer> CHAPTERS = Set.of(100, 150, 200, 500, 510, 511, 512, 520);

    @Autowired
    List<DemoChapter> chapters;

    @Autowired
    Cycles cycles;

    @Autowired
    Units units;

    @Autowired
    FirstRatings ratings;

    @Autowired
    RuleSets rules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Cycle past;
    private Tendencies tendencies;
    private final Set<UUID> raters = new HashSet<>();
    private final Map<String, Set<UUID>> planted = new HashMap<>();

    @BeforeAll
    void theCityAppraises() {
        chapters.stream()
                .filter(chapter -> CHAPTERS.contains(chapter.order()))
                .sorted(Comparator.comparingInt(DemoChapter::order))
                .forEach(DemoChapter::tell);
        var year = FiscalYear.of(LocalDate.now(clock)).previous();
        past = cycles.of(year).getFirst();
        var sheets = ratings.of(past, rules.find(past.rules()).orElseThrow().rules(), Stage.SECOND);
        sheets.stream().map(RatedSheet::rater).forEach(raters::add);
        tendencies = Tendencies.among(sheets);
        Map<String, Map<String, List<String>>> file = DemoFile.read("appraisal.yaml");
        var leaders = units.leadersByUnit(past.reference());
        var tree = units.asOf(past.reference());
        file.get("raters")
                .forEach((hand, codes) -> planted.put(
                        hand,
                        tree.units().stream()
                                .filter(unit -> codes.contains(unit.code()))
                                .map(unit -> leaders.get(unit.id())
                                        .getFirst()
                                        .staff()
                                        .value())
                                .collect(Collectors.toSet())));
    }

    @Test
    void everyRaterWhoRatesInAWayOfTheirOwnIsFound() {
        assertThat(planted.get("lenient")).hasSize(4).allMatch(rater -> found(rater, TendencyKind.LENIENCY, false));
        assertThat(planted.get("strict")).hasSize(3).allMatch(rater -> found(rater, TendencyKind.LENIENCY, true));
        assertThat(planted.get("central")).hasSize(4).allMatch(rater -> found(rater, TendencyKind.CENTRE, true));
        assertThat(planted.get("halo")).hasSize(1).allMatch(rater -> found(rater, TendencyKind.HALO, true));
        assertThat(planted.get("contrast")).hasSize(1).allMatch(rater -> found(rater, TendencyKind.CONTRAST, true));
    }

    private boolean found(UUID rater, TendencyKind kind, boolean below) {
        var tendency = tendencies.of(rater).get(kind.ordinal());
        return tendency.verdict() == Verdict.FOUND && (kind != TendencyKind.LENIENCY || tendency.isBelow() == below);
    }

    @Test
    void ofTheOthersHardlyAnybodyIs() {
        var others = new HashSet<>(raters);
        planted.values().forEach(others::removeAll);
        assertThat(others).hasSizeGreaterThan(100);
        for (var kind : TendencyKind.values()) {
            var told = others.stream()
                    .map(rater -> tendencies.of(rater).get(kind.ordinal()))
                    .filter(tendency -> tendency.verdict() != Verdict.TOO_FEW)
                    .toList();
            int claimed = (int) told.stream()
                    .filter(tendency -> tendency.verdict() == Verdict.FOUND)
                    .count();
            var chance = new BinomialDistribution(told.size(), kind == TendencyKind.LENIENCY ? 0.05 : 0.025);
            assertThat(claimed)
                    .as(kind + " of " + told.size())
                    .isLessThanOrEqualTo(chance.inverseCumulativeProbability(0.99));
        }
    }

    @Test
    void thePastCycleIsOverAndThePresentOneIsInEveryHand() {
        assertThat(past.state()).isEqualTo(CycleState.CLOSED);
        assertThat(stages(past)).containsOnlyKeys("disclosed");
        var now = cycles.open().getFirst();
        assertThat(stages(now)).containsOnlyKeys("self", "first", "second", "adjust", "confirm");
    }

    @Test
    void everyResultThatStandsHasItsVersion() {
        assertThat(one("select count(*) from appraisal.sheet_version"))
                .isEqualTo(stages(past).get("disclosed"));
    }

    @Test
    void interviewsWereHeldAndOthersWaitAndPeopleThankedEachOther() {
        var weekend = " in (0, 6)";
        assertThat(one("select count(*) from dialogue.interview where extract(dow from held_on)" + weekend
                        + " or extract(dow from starts_at)" + weekend))
                .as("interviews on weekends")
                .isZero();
        assertThat(one(
                        "select count(*) from goals.sheet_step where extract(dow from taken_at at time zone 'Asia/Tokyo')"
                                + weekend))
                .as("goals agreed to on weekends")
                .isZero();
        assertThat(one("select count(*) from dialogue.interview where state = 'held'"))
                .isGreaterThan(1000);
        assertThat(one("select count(*) from dialogue.offered_time")).isPositive();
        assertThat(one("select count(*) from dialogue.card")).isGreaterThan(100);
    }

    @Test
    void someRatersAndPeopleHaveNotedBehaviourInTheTimeThatIsRated() {
        assertThat(one("select count(*) from appraisal.behaviour_note where keeper_id <> about_id"))
                .isGreaterThan(50);
        assertThat(one("select count(*) from appraisal.behaviour_note where keeper_id = about_id"))
                .isGreaterThan(10);
        assertThat(one("select count(*) from appraisal.behaviour_note n join appraisal.cycle c on c.state = 'open' "
                        + "where n.seen_on not between c.first_day and c.last_day"))
                .isZero();
    }

    @Test
    void mostNewRatersHaveDoneACaseExerciseAndSomeHaveNot() {
        assertThat(one("select count(*) from appraisal.exercise")).isPositive();
        assertThat(one("select count(distinct staff_id) from appraisal.exercise_record"))
                .isGreaterThan(10);
        assertThat(one("select count(*) from appraisal.exercise_call")).isEqualTo(1);
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Map<String, Long> stages(Cycle cycle) {
        var found = new HashMap<String, Long>();
        jdbc.sql("select stage, count(*) n from appraisal.sheet where cycle_id = ? group by stage")
                .param(cycle.id().value())
                .query(row -> {
                    found.put(row.getString("stage"), row.getLong("n"));
                });
        return found;
    }
}
