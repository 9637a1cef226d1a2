package jp.mieru.engagement.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Four 課 of 14, 13, 12 and 4 people; everybody answers, the first 課 best. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class ResultPagesTest {
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
    private RoundId round;
    private String head;
    private String staff;
    private String office;

    @BeforeEach
    void aRoundHasClosed() {
        town = new Town(14, 13, 12, 4);
        var leader = town.city.staff("900001", "課長", "カチョウ", town.departments.get(0), "課長", 7);
        town.city.heads(leader, town.section(0), "2020-04-01", null);
        head = town.city.account(leader);
        staff = town.city.account(town.person(2, 0));
        office = town.city.account(null, false, false, Duty.SURVEY);
        round = planRound.plan(Town.plan("職員意識調査"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        for (int section = 0; section < 4; section++) {
            var people = town.sections.get(town.section(section));
            for (int i = 0; i < people.size(); i++) {
                answers(people.get(i), Town.varied(section == 0 ? 4 : 3, i, people.size()));
            }
        }
        closeRound.close(round, Town.CLOSES, null);
        WaitingJobs.run(beans);
    }

    @Test
    void everybodySeesTheWholeAndNoUnit() {
        assertThat(get(staff, "/results")).hasStatusOk().bodyText().contains("職員意識調査");
        assertThat(get(staff, "/results/" + round))
                .hasStatusOk()
                .bodyText()
                .contains("みらい市の結果", "エンゲージメント", "43人")
                .doesNotContain("課0", "総務部");
    }

    @Test
    void aHeadSeesTheOwnUnitBesideTheWhole() {
        assertThat(get(head, "/results/" + round)).bodyText().contains("課0").doesNotContain("課1", "課3");
        assertThat(get(head, unit(0)))
                .hasStatusOk()
                .bodyText()
                .contains("75.0", "エンゲージメント", "総合", "みらい市", "総務部")
                .doesNotContain("課1");
    }

    @Test
    void aHeadSeesNoOtherUnit() {
        assertThat(get(head, unit(1))).hasStatus(404);
        assertThat(get(head, "/results/" + round + "/units/01")).hasStatus(404);
        assertThat(get(head, "/results/" + round + "/units/nowhere")).hasStatus(404);
    }

    @Test
    void whoLeadsNothingIsRefusedEveryUnit() {
        assertThat(get(staff, unit(2))).hasStatus(403);
    }

    @Test
    void answersOfAUnitOfFourCountFurtherUpTogetherWithThoseOfAnother() {
        for (int section : List.of(2, 3)) {
            assertThat(get(office, unit(section)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("この所属の得点は表示しません", "上の所属に含めて集計しています")
                    .doesNotContain("50.0");
        }
        assertThat(get(office, unit(1))).bodyText().contains("50.0");
    }

    @Test
    void theFileHidesWhatThePageHides() throws Exception {
        assertThat(get(office, "/results/" + round + "/file"))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(get(staff, "/results/" + round + "/file").getResponse().getContentAsByteArray())
                .hasSizeLessThan(
                        get(office, "/results/" + round + "/file").getResponse().getContentAsByteArray().length);
    }

    @Test
    void theFileHasOneDecimalAsThePageHas() throws Exception {
        byte[] bytes = get(office, "/results/" + round + "/file").getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSizeGreaterThan(2);
            assertThat(rows.stream().skip(1).map(row -> row.getCellText(7))).anyMatch(low -> !low.isEmpty());
            rows.stream()
                    .skip(1)
                    .forEach(row -> IntStream.range(6, 12)
                            .mapToObj(row::getCellText)
                            .forEach(figure -> assertThat(figure).matches("|-?[0-9]+(\\.[0-9])?")));
        }
    }

    @Test
    void anOpenRoundHasNoResults() {
        var open = planRound.plan(Town.plan("次の調査"), null).orElseThrow();
        openRound.open(open, Town.OPENS, null);
        assertThat(get(office, "/results/" + open)).hasStatus(404);
        assertThat(get(office, "/results")).bodyText().doesNotContain("次の調査");
    }

    @Test
    void aPageTakesFewStatementsHoweverManyUnits() {
        get(head, unit(0));
        var statements = StatementCounter.during(() -> get(head, unit(0)));
        statements.removeIf(sql -> sql.contains("access.spring_session")); // every request here begins a session
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void aRoundThatIsNotAnalysedSaysSoUntilItIs() {
        var next = closedWithoutAnalysis();
        assertThat(get(staff, "/results/" + next)).hasStatus3xxRedirection();
        assertThat(get(staff, "/results/" + next + "/analysis"))
                .hasStatusOk()
                .bodyText()
                .contains("集計の順番を待っています")
                .doesNotContain("集計を中止する");
        WaitingJobs.run(beans);
        assertThat(get(staff, "/results/" + next + "/analysis")).hasStatus3xxRedirection();
        assertThat(get(staff, "/results/" + next)).hasStatusOk();
    }

    @Test
    void theOfficeStopsAnAnalysisAndBeginsItAgain() {
        var next = closedWithoutAnalysis();
        assertThat(post(office, "/results/" + next + "/analysis/cancellation")).hasStatus3xxRedirection();
        WaitingJobs.run(beans);
        assertThat(get(staff, "/results/" + next + "/analysis"))
                .hasStatusOk()
                .bodyText()
                .contains("この調査の集計は終わっていません", "調査の担当者が");
        assertThat(post(office, "/results/" + next + "/analysis")).hasStatus3xxRedirection();
        WaitingJobs.run(beans);
        assertThat(get(staff, "/results/" + next)).hasStatusOk();
    }

    @Test
    void eachQuestionIsShownAsSharesWithTheSameFigures() {
        assertThat(get(office, unit(0)))
                .bodyText()
                .contains("設問ごとの回答", "1. 設問Q1", "class=\"shares\"", "29%", "43%")
                .doesNotContain("設問Q3");
    }

    @Test
    void unitsAreSortedByAnyColumnAndListedWithAllBelow() {
        String all = "/results/" + round + "?units=all";
        assertThat(get(office, all)).bodyText().containsSubsequence("総務部", "課0", "課1", "福祉部", "課2");
        assertThat(get(office, all + "&sort=engagement")).bodyText().containsSubsequence("/units/0101", "/units/0100");
        assertThat(get(office, all + "&sort=engagement&order=highest"))
                .bodyText()
                .containsSubsequence("/units/0100", "/units/0101");
        assertThat(get(head, all)).bodyText().contains("/units/0100").doesNotContain("/units/0101");
    }

    @Test
    void aUnitHasAFileForThoseWhoMayReadIt() {
        assertThat(get(head, unit(0) + "/file")).hasStatusOk();
        assertThat(get(head, unit(1) + "/file")).hasStatus(404);
    }

    private RoundId closedWithoutAnalysis() {
        var next = planRound.plan(Town.plan("次の調査"), null).orElseThrow();
        openRound.open(next, Town.OPENS, null);
        closeRound.close(next, Town.CLOSES, null);
        return next;
    }

    private MvcTestResult post(String account, String path) {
        return mvc.post().uri(path).with(user(account)).with(csrf()).exchange();
    }

    private void answers(StaffId person, float points) {
        box.cast(round, person, Town.OPENS, new Ballot(new Float[] {points, points, null, null, null}, new String[5]));
    }

    private String unit(int section) {
        var code = List.of("0100", "0101", "0202", "0203").get(section);
        return "/results/" + round + "/units/" + code;
    }

    private MvcTestResult get(String account, String path) {
        return mvc.get().uri(path).with(user(account)).exchange();
    }
}
