package jp.mieru.engagement.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jp.mieru.StatementCounter;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class UnitPageTest {
    private static final int MOST_STATEMENTS = 10;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    private FeedbackTown town;

    @BeforeEach
    void aTownWasAskedTwice() {
        town = new FeedbackTown(beans);
    }

    @Test
    void aHeadReadsThreeSentencesThenTheRowThenWhatMovedThenHowToReadIt() {
        assertThat(get(town.head(1), town.unit(town.second, 1)))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "前回より下がったのは、",
                        "エンゲージメント（<span class=\"nowrap\">－25.0点</span>）",
                        "まず見てほしいのは、",
                        "得点のならび",
                        "前回から動いたもの",
                        "得点の読み解き方",
                        "<details class=\"disclosure\" data-printed-as-seen open",
                        "低いときに考えられること",
                        "設問群ごとの得点");
    }

    @Test
    void aRiseIsCalledARise() {
        assertThat(get(town.head(0), town.unit(town.second, 0))).bodyText().contains("前回より上がったのは、", ">＋25.0点<");
    }

    @Test
    void theFirstRoundHasNoBefore() {
        assertThat(get(town.head(0), town.unit(town.first, 0)))
                .bodyText()
                .contains("比べられる前回の調査がないので")
                .doesNotContain("前回から動いたもの");
    }

    @Test
    void aHiddenUnitHearsWhyAndOfTheUnitAroundWithoutAnyGuide() {
        assertThat(get(town.head(3), town.unit(town.second, 3)))
                .bodyText()
                .contains("課3の得点は、だれの答えかわからないように、出していません。")
                .doesNotContain("得点の読み解き方", "得点のならび");
    }

    @Test
    void onlyWhoLeadsTheUnitIsLedOnToWriteAPlan() {
        assertThat(get(town.head(1), town.unit(town.second, 1))).bodyText().doesNotContain("次にすること");
        town.callForPlans();
        assertThat(get(town.head(1), town.unit(town.second, 1)))
                .bodyText()
                .contains(
                        "次にすること",
                        "/action-plans/new?unit=" + town.town.section(1) + "&amp;construct=engagement",
                        "「エンゲージメント」のアクションプランを作る");
        assertThat(get(town.office, town.unit(town.second, 1))).bodyText().doesNotContain("/action-plans/new");
        assertThat(get(town.executive, town.unit(town.second, 1))).bodyText().doesNotContain("/action-plans/new");
        assertThat(get(town.head(1), town.unit(town.first, 1))).bodyText().doesNotContain("/action-plans/new");
    }

    @Test
    void aPageTakesFewStatements() {
        town.callForPlans();
        String head = town.head(1);
        get(head, town.unit(town.second, 1));
        var statements = StatementCounter.during(() -> get(head, town.unit(town.second, 1)));
        statements.removeIf(sql -> sql.contains("access.spring_session")); // every request here begins a session
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void thePartThatThePageLoadsTakesFewStatementsToo() {
        town.callForPlans();
        String head = town.head(1);
        String part = town.unit(town.second, 1) + "/moved";
        assertThat(get(head, part)).hasStatusOk();
        var statements = StatementCounter.during(() -> get(head, part));
        statements.removeIf(sql -> sql.contains("access.spring_session"));
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS + 2);
    }

    private MvcTestResult get(String account, String path) {
        return mvc.get().uri(path).with(user(account)).exchange();
    }
}
