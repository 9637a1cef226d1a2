package jp.mieru.survey.kiosk;

import static jp.mieru.survey.kiosk.KioskTown.enter;
import static jp.mieru.survey.kiosk.KioskTown.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.mieru.access.People;
import jp.mieru.access.Visitor;
import jp.mieru.survey.October;
import jp.mieru.survey.Town;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What one person leaves to the next at the same device: nothing. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(October.class)
@NullUnmarked
class KioskSittingTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    private KioskTown kiosk;
    private Town town;
    private Visitor visitor;

    @BeforeEach
    void aSurveyIsOpen() {
        kiosk = new KioskTown(beans);
        town = kiosk.town;
        visitor = kiosk.visitor;
    }

    @Test
    void theNextPersonBeginsWithNothing() {
        String code = kiosk.codeOf(town.person(0, 3));
        visitor.get("/kiosk");
        enter(visitor, code);
        assertThat(visitor.get("/kiosk/pulse")).hasStatus(204);
        String before = visitor.session();
        assertThat(visitor.get("/kiosk")).hasRedirectedUrl("/kiosk");
        assertThat(visitor.get("/kiosk/survey")).hasRedirectedUrl("/kiosk?end=idle");
        assertThat(town.city.one(
                        "select count(*)::int from access.spring_session where session_id = ?",
                        new String(java.util.Base64.getDecoder().decode(before), StandardCharsets.US_ASCII)))
                .isEqualTo(0);
    }

    @Test
    void whatIsSentAgainAfterLeavingReachesNothing() {
        String code = kiosk.codeOf(town.person(0, 3));
        visitor.get("/kiosk");
        enter(visitor, code);
        var thief = new Visitor(mvc).withCookiesOf(visitor);
        assertThat(post(visitor, "at", "3", "go", "send", "q0", "4")).hasRedirectedUrl("/kiosk?end=done");
        for (Visitor late : List.of(visitor, thief)) {
            assertThat(post(late, "at", "3", "go", "send", "q0", "1")).hasRedirectedUrl("/kiosk?end=idle");
            assertThat(late.get("/kiosk/survey")).hasRedirectedUrl("/kiosk?end=idle");
            assertThat(late.get("/kiosk/pulse")).hasStatus(410);
        }
        assertThat(kiosk.asked.count("survey.ballot_box")).isEqualTo(1);
    }

    @Test
    void aPageThatWasOpenForTooLongAsksForTheCodeAgain() {
        assertThat(mvc.post().uri("/kiosk").param("code", "AAAA"))
                .hasStatus(302)
                .hasRedirectedUrl("/kiosk?end=again");
        assertThat(visitor.get("/kiosk?end=again")).hasStatusOk().bodyText().contains("もう一度コードを入れてください");
    }

    @Test
    void whoeverIsSignedInSignsOutFirst() {
        String account = town.city.account(town.person(0, 1));
        assertThat(kiosk.asked.get(account, "/kiosk"))
                .hasStatusOk()
                .bodyText()
                .contains("サインインしたままです")
                .doesNotContain("name=\"code\"");
        String code = kiosk.codeOf(town.person(0, 3));
        assertThat(mvc.post()
                        .uri("/kiosk")
                        .param("code", code)
                        .with(user(account))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(kiosk.asked.count("survey.turnout")).isZero();
    }

    @Test
    void signingInWhereSomebodySitsByCodeEndsTheSitting() {
        new People(beans).employed("900001");
        visitor.get("/kiosk");
        assertThat(enter(visitor, kiosk.codeOf(town.person(0, 3)))).hasRedirectedUrl("/kiosk/survey");
        visitor.signIn("900001", People.PASSWORD);
        assertThat(town.city.one("select count(*)::int from access.spring_session_attributes"
                        + " where attribute_name like '%Sitting%'"))
                .isEqualTo(0);
        assertThat(town.city.one(
                        "select string_agg(distinct max_inactive_interval::text, ',') from access.spring_session"))
                .isEqualTo("1800");
        for (String page : List.of("/kiosk/survey", "/kiosk/answer/new", "/kiosk/answer")) {
            assertThat(visitor.get(page)).hasRedirectedUrl("/kiosk?end=idle");
        }
        assertThat(post(visitor, "at", "3", "go", "send", "q0", "4")).hasRedirectedUrl("/kiosk?end=idle");
        assertThat(visitor.get("/kiosk?end=idle")).hasStatusOk().bodyText().contains("サインインしたままです");
        assertThat(kiosk.asked.count("survey.turnout")).isZero();
    }
}
