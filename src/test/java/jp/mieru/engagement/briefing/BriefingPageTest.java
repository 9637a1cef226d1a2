package jp.mieru.engagement.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jp.mieru.StatementCounter;
import jp.mieru.engagement.feedback.FeedbackTown;
import org.jspecify.annotations.NullUnmarked;
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
class BriefingPageTest {
    private static final String PAGE = "/results-briefing";
    private static final int MOST_STATEMENTS = 10;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @Test
    void showsTheWholeAndAllDepartmentsThroughTheYearsAndWhatToDecide() {
        var town = new FeedbackTown(beans);
        assertThat(get(town.executive))
                .hasStatusOk()
                .bodyText()
                .contains("決めること", "アクションプランをまだ求めていないので", "みらい市の得点", "総務部", "福祉部", "2025年10月", "2026年10月")
                .contains("100.0%")
                .doesNotContain("課1");
        town.callForPlans();
        assertThat(get(town.office)).bodyText().contains("アクションプランを求めた4の所属のうち4でまだ共有されていない");
    }

    @Test
    void onlyTheOfficeAndTopManagementSeeIt() {
        var town = new FeedbackTown(beans);
        assertThat(get(town.staff(1))).hasStatus(403);
        assertThat(get(town.head(1))).hasStatus(403);
    }

    @Test
    void takesFewStatements() {
        var town = new FeedbackTown(beans);
        town.callForPlans();
        get(town.executive);
        var statements = StatementCounter.during(() -> get(town.executive));
        statements.removeIf(sql -> sql.contains("access.spring_session")); // every request here begins a session
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private MvcTestResult get(String account) {
        return mvc.get().uri(PAGE).with(user(account)).exchange();
    }
}
