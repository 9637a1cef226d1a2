package jp.mieru.survey.kiosk;

import static jp.mieru.survey.kiosk.KioskTown.enter;
import static jp.mieru.survey.kiosk.KioskTown.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.access.StaffId;
import jp.mieru.access.Visitor;
import jp.mieru.survey.October;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.ToldUnits;
import jp.mieru.survey.personal.Drafts;
import jp.mieru.survey.questionnaire.Text;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Answering with a code on paper. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(October.class)
@NullUnmarked
class KioskTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    CloseRound closeRound;

    @Autowired
    Drafts drafts;

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
    void aCodeOpensAnsweringWithoutAnAccountOnce() {
        String code = kiosk.codeOf(town.person(0, 3));
        assertThat(visitor.get("/kiosk"))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        assertThat(enter(visitor, code)).hasRedirectedUrl("/kiosk/survey");
        assertThat(visitor.get("/kiosk/survey")).hasStatusOk().bodyText().contains("この調査は無記名です", "回答には付きません");
        assertThat(visitor.get("/kiosk/answer/new"))
                .hasStatusOk()
                .bodyText()
                .contains("data-unkept", "autocomplete=\"off\"", "data-kiosk-idle", "設問Q1")
                .doesNotContain("data-sheet=", "この端末に途中の回答を残す");
        assertThat(post(visitor, "at", "0", "go", "next", "q0", "4")).hasStatusOk();
        assertThat(post(visitor, "at", "3", "go", "send", "q0", "4")).hasRedirectedUrl("/kiosk?end=done");
        assertThat(visitor.get("/kiosk?end=done")).hasStatusOk().bodyText().contains("この端末には何も残っていません");
        assertThat(kiosk.asked.count("survey.ballot_box")).isEqualTo(1);
        assertThat(town.city.one("select staff_id from survey.turnout"))
                .isEqualTo(town.person(0, 3).value());
        assertThat(kiosk.asked.count("survey.started")).isEqualTo(1);
        assertThat(kiosk.sentOnceMore(code)).hasRedirectedUrl("/kiosk?end=done");
        assertThat(town.city.one("select count(*)::int || ' ' || min(answers[1])::text from survey.ballot_box"))
                .isEqualTo("1 4");
        String account = town.city.account(town.person(0, 3));
        assertThat(kiosk.asked.get(account, "/surveys/" + kiosk.round))
                .bodyText()
                .contains("回答済みです");
    }

    @Test
    void codesEndWithTheirRound() {
        String code = kiosk.codeOf(town.person(0, 3));
        visitor.get("/kiosk");
        enter(visitor, code);
        closeRound.close(kiosk.round, Town.OPENS, null);
        assertThat(post(visitor, "at", "3", "go", "send", "q0", "4")).hasRedirectedUrl("/kiosk?end=over");
        assertThat(kiosk.asked.count("survey.response")).isZero();
        assertThat(kiosk.asked.count("survey.paper_code")).isZero();
        visitor.get("/kiosk");
        assertThat(enter(visitor, code)).hasStatus(422);
        assertThat(kiosk.asked.get(kiosk.office, "/survey-rounds/" + kiosk.round + "/codes"))
                .hasStatus(404);
    }

    @Test
    void whereAnswersAreStoredWithPersonsACodeSeesNoDraftAndLeavesNone() {
        kiosk.round = kiosk.opened("記名の調査", RoundMode.NAMED);
        StaffId person = town.person(0, 3);
        drafts.save(kiosk.round, person, 1, Map.of(0, List.of("5")), 1, 0);
        String code = kiosk.codeOf(person);
        visitor.get("/kiosk");
        enter(visitor, code);
        assertThat(visitor.get("/kiosk/survey"))
                .bodyText()
                .contains("この調査は記名です")
                .doesNotContain("続きから");
        assertThat(visitor.get("/kiosk/answer/new")).bodyText().doesNotContain("value=\"5\" checked");
        assertThat(post(visitor, "at", "0", "go", "next", "q0", "2")).hasStatusOk();
        assertThat(town.city.one("select filled::text from survey.draft")).isEqualTo("{\"0\": [\"5\"]}");
        assertThat(post(visitor, "at", "3", "go", "send", "q0", "2")).hasRedirectedUrl("/kiosk?end=done");
        assertThat(kiosk.asked.count("survey.draft")).isZero();
        assertThat(town.city.one("select answers[1]::text from survey.personal_answer"))
                .isEqualTo("2");
    }

    @Test
    void thoseWithPaperReadWhatTheSurveyIsForAsEverybodyDoes() {
        var plan = new RoundPlan(
                "めあてのある調査",
                Town.asking("ageBand"),
                Town.OPENS,
                Town.CLOSES,
                Set.of(),
                RoundMode.ANONYMOUS,
                ToldUnits.UNITS,
                null,
                new Text("窓口を楽にするため。", null));
        kiosk.round = kiosk.asked.opened(plan);
        visitor.get("/kiosk");
        enter(visitor, kiosk.codeOf(town.person(0, 3)));
        assertThat(visitor.get("/kiosk/survey")).hasStatusOk().bodyText().contains("窓口を楽にするため。");
        assertThat(kiosk.asked.get(town.city.account(town.person(0, 4)), "/surveys/" + kiosk.round))
                .hasStatusOk()
                .bodyText()
                .contains("窓口を楽にするため。");
    }
}
