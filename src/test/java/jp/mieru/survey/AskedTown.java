package jp.mieru.survey;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A town in which surveys are open, and its people at their pages. */
@NullUnmarked
public final class AskedTown {
    public final Town town;
    private final ApplicationContext beans;
    private final MockMvcTester mvc;

    /** A town with one 課 for each number of people. */
    public AskedTown(ApplicationContext beans, int... people) {
        this.beans = beans;
        this.mvc = beans.getBean(MockMvcTester.class);
        this.town = new Town(people);
    }

    /** Asks everybody, from the first day on. */
    public RoundId opened(String title, Questionnaire questionnaire, RoundMode mode) {
        return opened(new RoundPlan(title, questionnaire, Town.OPENS, Town.CLOSES, Set.of(), mode));
    }

    public RoundId opened(RoundPlan plan) {
        RoundId planned = beans.getBean(PlanRound.class).plan(plan, null).orElseThrow();
        beans.getBean(OpenRound.class).open(planned, plan.opensOn(), null);
        return planned;
    }

    public MvcTestResult get(String account, String path) {
        return mvc.get().uri(path).with(user(account)).exchange();
    }

    /** Sends a form: names and values by turns. */
    public MvcTestResult post(String account, String path, String... parameters) {
        var request = mvc.post().uri(path).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    /** Rows of a table. */
    public int count(String table) {
        return (Integer) town.city.one("select count(*)::int from " + table);
    }

    public static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
