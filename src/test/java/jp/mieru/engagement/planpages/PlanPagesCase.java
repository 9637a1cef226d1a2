package jp.mieru.engagement.planpages;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.actionplan.MoveActionPlan;
import jp.mieru.engagement.actionplan.PlanTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages of action plans: 総務部 has 課0 and 課1 of 8 and 6 people, 福祉部 has 課2 of 7. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
public abstract class PlanPagesCase {
    protected static final String SENTENCE = PlanTown.SENTENCE;

    @Autowired
    protected ApplicationContext beans;

    @Autowired
    protected ActionPlans plans;

    @Autowired
    protected MoveActionPlan move;

    @Autowired
    private MockMvcTester mvc;

    protected PlanTown town;

    @BeforeEach
    void theOfficeHasCalledForPlans() {
        town = new PlanTown(beans, 8, 6, 7);
    }

    protected final String unit(int section) {
        return town.town.section(section).toString();
    }

    protected final MvcTestResult get(String account, String uri, Cookie... cookies) {
        var request = mvc.get().uri(uri).with(user(account));
        return cookies.length == 0
                ? request.exchange()
                : request.cookie(cookies).exchange();
    }

    protected final MvcTestResult post(String account, String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
