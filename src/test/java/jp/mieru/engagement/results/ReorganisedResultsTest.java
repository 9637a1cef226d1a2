package jp.mieru.engagement.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Between two surveys of a year apart: 課0 (12 people, almost 100 points) and 課1 (24, 50 points) become 新課; 課2 (30, 25 points) is
 * split into 東課 and 西課; 課3 (14, 75 points) gets another name; 課4 (13) stays.
 */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class ReorganisedResultsTest {
    private static final String DAY = "2026-04-01";
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 10, 1);
    private static final LocalDate BEFORE = LocalDate.of(2026, 3, 25);
    private static final int MOST_STATEMENTS = 10;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    BallotBox box;

    @Autowired
    ApplicationContext beans;

    private Town town;
    private String office;
    private RoundId first;
    private RoundId second;
    private UnitId east;

    @BeforeEach
    void aReorganisationLiesBetweenTwoSurveys() {
        town = new Town(12, 24, 30, 14, 13);
        office = town.city.account(null, false, false, Duty.SURVEY);
        first = surveyed("昨年の調査", LAST_YEAR, Map.of(0, 5f, 1, 3f, 2, 2f, 3, 4f, 4, 3f));
        var merged = opens("0190", "新課", 0);
        east = opens("0191", "東課", 0);
        var west = opens("0192", "西課", 0);
        closes(List.of(0, 1), "merge", merged);
        closes(List.of(2), "split", east, west);
        moves(0, merged, 0, 12);
        moves(1, merged, 0, 24);
        moves(2, east, 0, 15);
        moves(2, west, 15, 30);
        renames(town.section(3), "改称課");
        second = surveyed("今年の調査", Town.OPENS, Map.of(0, 4f, 1, 4f, 2, 4f, 3, 4f, 4, 4f));
    }

    @Test
    void aMergedUnitStandsBesideTheMeanOfAllWhoWentIntoIt() {
        assertThat(get(office, second, "0190"))
                .hasStatusOk()
                .bodyText()
                .contains("当時の課0、課1の回答を合わせたものです", "前回との差", "data-value=\"75.0\"", "data-value=\"66.0\"", "＋9.0");
    }

    @Test
    void aRenamedUnitStandsBesideItsOwnFiguresByItsFormerName() {
        assertThat(get(office, second, "0203")).hasStatusOk().bodyText().contains("改称課", "当時の課3の回答を合わせたものです", "±0");
    }

    @Test
    void aUnitThatStaysStandsBesideItself() {
        assertThat(get(office, second, "0204"))
                .bodyText()
                .contains("「前回」は「昨年の調査」の得点です", "data-value=\"50.0\"", "＋25.0");
    }

    @Test
    void aPartOfWhatWasSplitIsNotComparedAndLeadsToWhatItWas() {
        assertThat(get(office, second, "0191"))
                .bodyText()
                .contains("課2が分かれてできた所属のため", "比べられません", "/results/" + first + "/units/0102")
                .doesNotContain("前回との差");
    }

    @Test
    void whoLeadsAPartReadsWhatTheWholeOfItSaid() {
        var leader = town.person(2, 0);
        town.city.heads(leader, east, DAY, null);
        var head = town.city.account(leader);
        assertThat(get(head, second, "0191")).hasStatusOk();
        assertThat(get(head, first, "0102")).hasStatusOk().bodyText().contains("25.0");
        assertThat(get(head, second, "0192")).hasStatus(404);
        assertThat(get(head, first, "0101")).hasStatus(404);
    }

    @Test
    void theWholeStandsBesideLastTimeForEverybody() {
        var staff = town.city.account(town.person(4, 0));
        assertThat(mvc.get().uri("/results/" + second).with(user(staff)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("「前回」は「昨年の調査」の得点です", "data-value=\"75.0\"", "data-value=\"51.9\"", "＋23.1")
                .doesNotContain("新課");
        assertThat(mvc.get().uri("/results/" + first).with(user(staff)).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("前回");
    }

    @Test
    void aRoundPlannedBeforeTheReorganisationAndOpenedAfterItIsOneOfTheNewUnits() {
        var late = surveyed("遅れた調査", BEFORE, Town.OPENS.minusDays(60), Map.of(4, 3f, 2, 4f, 3, 4f));
        var leader = town.person(2, 0);
        town.city.heads(leader, east, DAY, null);
        var head = town.city.account(leader);
        assertThat(get(head, late, "0191")).hasStatusOk();
        assertThat(get(office, late, "0203")).bodyText().contains("当時の課3の回答を合わせたものです");
        assertThat(get(office, second, "0204")).bodyText().contains("「前回」は「遅れた調査」の得点です");
    }

    @Test
    void whatCameBeforeTakesFewStatements() {
        var leader = town.person(0, 0);
        town.city.heads(leader, town.departments.get(0), DAY, null);
        var head = town.city.account(leader);
        assertThat(get(head, second, "0190")).hasStatusOk();
        var statements = StatementCounter.during(() -> get(head, second, "0190"));
        statements.removeIf(sql -> sql.contains("access.spring_session")); // every request here begins a session
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private RoundId surveyed(String title, LocalDate day, Map<Integer, Float> points) {
        return surveyed(title, day, day, points);
    }

    private RoundId surveyed(String title, LocalDate planned, LocalDate day, Map<Integer, Float> points) {
        var plan = new RoundPlan(title, Town.questionnaire(), planned, day.plusDays(20), Set.of());
        RoundId round = planRound.plan(plan, null).orElseThrow();
        openRound.open(round, day, null);
        points.forEach((section, point) -> {
            var people = town.sections.get(town.section(section));
            for (int i = 0; i < people.size(); i++) {
                answers(round, people.get(i), day, Town.varied(point, i, people.size()));
            }
        });
        closeRound.close(round, day.plusDays(21), null);
        WaitingJobs.run(beans);
        return round;
    }

    private void answers(RoundId round, StaffId person, LocalDate day, float points) {
        box.cast(round, person, day, new Ballot(new Float[] {points, points, null, null, null}, new String[5]));
    }

    private void renames(UnitId unit, String name) {
        town.city.run("""
                with cut as (update organization.unit_version set valid = daterange(lower(valid), ?::date)
                             where unit_id = ? returning unit_id, kind, parent_id)
                insert into organization.unit_version (unit_id, valid, name, kind, parent_id)
                select unit_id, daterange(?::date, null), ?, kind, parent_id from cut
                """, DAY, unit.value(), DAY, name);
    }

    private UnitId opens(String code, String name, int department) {
        return town.city.unit(code, name, "課", town.departments.get(department), DAY, null);
    }

    private void closes(List<Integer> sections, String kind, UnitId... followers) {
        var reorganisation = town.city.one(
                "insert into organization.reorganisation (takes_effect_on, title) values (?::date, '組織改編') returning id",
                DAY);
        for (int section : sections) {
            for (UnitId follower : followers) {
                town.city.run(
                        "insert into organization.unit_succession (reorganisation_id, predecessor_id, successor_id, kind)"
                                + " values (?, ?, ?, ?)",
                        reorganisation,
                        town.section(section).value(),
                        follower.value(),
                        kind);
            }
        }
    }

    private void moves(int section, UnitId to, int from, int until) {
        for (StaffId person : town.sections.get(town.section(section)).subList(from, until)) {
            town.city.run(
                    "update organization.assignment set valid = daterange(lower(valid), ?::date) where staff_id = ?",
                    DAY,
                    person.value());
            town.city.works(person, to, "主事", 1, DAY, null);
        }
        if (until == town.sections.get(town.section(section)).size()) {
            town.city.run(
                    "update organization.unit_version set valid = daterange(lower(valid), ?::date) where unit_id = ?",
                    DAY,
                    town.section(section).value());
        }
    }

    private MvcTestResult get(String account, RoundId round, String unit) {
        return mvc.get()
                .uri("/results/" + round + "/units/" + unit)
                .with(user(account))
                .exchange();
    }
}
