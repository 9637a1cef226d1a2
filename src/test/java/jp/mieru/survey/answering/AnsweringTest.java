package jp.mieru.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jp.mieru.access.Duty;
import jp.mieru.survey.October;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(October.class)
@NullUnmarked
class AnsweringTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    private Town town;
    private RoundId round;
    private String person;

    @BeforeEach
    void aSurveyIsOpen() {
        town = new Town(12, 12);
        round = planRound.plan(Town.plan("職員意識調査"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        person = town.city.account(town.person(0, 0));
    }

    @Test
    void theFirstPageSaysInPlainWordsThatItIsAnonymous() {
        assertThat(get("/surveys/" + round)).hasStatusOk().bodyText().contains("この調査は無記名です", "回答を始める");
    }

    @Test
    void answersTravelInTheFormFromPageToPage() {
        assertThat(post("at", "0", "go", "next", "q0", "4"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"q0\" value=\"4\"", "設問Q2");
        assertThat(stored()).isZero();
    }

    @Test
    void theOtherLanguageShowsTheSamePageAndLosesNothing() {
        assertThat(post("at", "1", "go", "stay", "lang", "en", "q0", "4", "q1", "x"))
                .hasStatusOk()
                .bodyText()
                .contains("Question Q2", "name=\"q0\" value=\"4\"", "value=\"x\" checked", "?lang=ja\"");
        assertThat(post("at", "9", "go", "stay", "lang", "en", "q0", "4"))
                .bodyText()
                .contains("Nothing has been sent yet");
    }

    @Test
    void theBrowserAloneMayKeepAHalfFilledSheet() {
        assertThat(get("/surveys/" + round)).bodyText().contains("この端末に途中の回答を残す", "data-sheet-found");
        assertThat(get("/surveys/" + round + "/answer/new"))
                .bodyText()
                .contains("data-sheet=\"" + round + "\"", "data-unkept", "この端末に途中の回答を残す");
    }

    @Test
    void whoeverOpensTheQuestionsHasBegun() {
        assertThat(get("/surveys/" + round)).hasStatusOk();
        assertThat(begun()).isZero();
        assertThat(get("/surveys/" + round + "/answer/new")).hasStatusOk();
        assertThat(get("/surveys/" + round + "/answer/new")).hasStatusOk();
        assertThat(begun()).isEqualTo(1);
        assertThat(town.city.one(
                        "select day::text from survey.started where staff_id = ?",
                        town.person(0, 0).value()))
                .isEqualTo("2026-10-05");
    }

    @Test
    void asksAgainForWhatIsRequired() {
        assertThat(post("at", "0", "go", "next")).hasStatus(422).bodyText().contains("回答してください");
        assertThat(post("at", "0", "go", "next", "q0", "9"))
                .hasStatus(422)
                .bodyText()
                .contains("選択肢から選んでください");
        assertThat(post("at", "3", "go", "send", "q0", "9"))
                .hasStatus(422)
                .bodyText()
                .contains("選択肢から選んでください");
        assertThat(post("at", "3", "go", "send", "q0", "4", "q2", "たくさん"))
                .hasStatus(422)
                .bodyText()
                .contains("数で答えてください");
        assertThat(stored()).isZero();
    }

    @Test
    void storesASheetOnceAndSaysThanks() {
        assertThat(post("at", "3", "go", "send", "q0", "4", "q1", "x", "q2", "３", "q4", "ひとこと", "q99", "1"))
                .hasStatus(302)
                .hasRedirectedUrl("/surveys/" + round + "/answer");
        assertThat(get("/surveys/" + round + "/answer"))
                .hasStatusOk()
                .bodyText()
                .contains("ありがとうございました");
        assertThat(post("at", "3", "go", "send", "q0", "1")).hasStatus(302).hasRedirectedUrl("/surveys/" + round);
        assertThat(get("/surveys/" + round)).bodyText().contains("回答済みです").doesNotContain("回答を始める");
        assertThat(stored()).isEqualTo(1);
        assertThat(town.city.one("select answers::text from survey.ballot_box")).isEqualTo("{4,NaN,3,NULL,NULL}");
        assertThat(town.city.one("select words[5] from survey.ballot_box")).isEqualTo("ひとこと");
    }

    @Test
    void aSecondTabIsToldThatTheFirstHasSent() {
        assertThat(post("at", "0", "go", "next", "q0", "4")).hasStatusOk();
        assertThat(post("at", "3", "go", "send", "q0", "5")).hasStatus(302);
        assertThat(post("at", "0", "go", "next", "q0", "1")).hasStatus(302).hasRedirectedUrl("/surveys/" + round);
        assertThat(get("/surveys/" + round + "/answer/new")).hasStatus(302).hasRedirectedUrl("/surveys/" + round);
        assertThat(post("at", "3", "go", "send", "q0", "1")).hasStatus(302);
        assertThat(town.city.one("select answers[1]::text from survey.ballot_box"))
                .isEqualTo("5");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void twoPressesAtOnceStoreOneSheet() throws Exception {
        java.util.concurrent.Callable<MvcTestResult> press = () -> post("at", "3", "go", "send", "q0", "4");
        try (var fingers = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            assertThat(fingers.invokeAll(java.util.Collections.nCopies(4, press)))
                    .allSatisfy(done -> assertThat(done.resultNow()).hasStatus(302));
        }
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void looksThroughAllAnswersBeforeSending() {
        assertThat(post("at", "2", "go", "next", "q0", "4", "q1", "x"))
                .hasStatusOk()
                .bodyText()
                .contains("回答の確認", "まだ送信していません", "分からない", "（無回答）");
    }

    @Test
    void aQuestionThatIsNotAskedOfSomebodyIsNeitherShownNorStored() {
        asks(PageTurnTest.ASKED);
        assertThat(get("/surveys/" + round + "/answer/new"))
                .bodyText()
                .contains("data-when=\"q0\"", "問1で「はい」と答えた方だけ", "1 / 2 ページ");
        assertThat(post("at", "0", "go", "next", "q0", "0", "q1", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("問4")
                .doesNotContain("name=\"q1\"", "問3<");
        assertThat(post("at", "3", "go", "send", "q0", "0", "q1", "1", "q2", "偽", "q3", "9", "q4", "x", "q5", "1"))
                .hasStatus(302);
        assertThat(town.city.one("select answers::text from survey.ballot_box"))
                .isEqualTo("{0,NULL,NULL,NULL,1,NULL,NULL}");
        assertThat(town.city.one("select array_remove(words, null)::text from survey.ballot_box"))
                .isEqualTo("{}");
    }

    @Test
    void aRandomOrderStaysTheSameWhileOneAnswersAndIsStoredNowhere() {
        asks(questionnaire("staff-attitude"));
        String first = text(get("/surveys/" + round + "/answer/new"));
        String seed = first.replaceAll("(?s).*name=\"order\" value=\"([0-9]+)\".*", "$1");
        String refused = text(post("at", "0", "go", "next", "order", seed));
        assertThat(order(refused)).isEqualTo(order(first)).hasSize(7);
        assertThat(java.util.stream.IntStream.range(1, 9)
                        .mapToObj(other -> order(text(post("at", "0", "go", "next", "order", "" + other))))
                        .distinct()
                        .count())
                .isGreaterThan(3);
    }

    private void asks(jp.mieru.survey.questionnaire.Questionnaire questionnaire) {
        var plan = Town.plan("分かれる調査");
        round = planRound
                .plan(
                        new jp.mieru.survey.round.RoundPlan(
                                plan.title(), questionnaire, plan.opensOn(), plan.closesOn(), plan.scope()),
                        null)
                .orElseThrow();
        openRound.open(round, Town.OPENS, null);
    }

    private static jp.mieru.survey.questionnaire.Questionnaire questionnaire(String name) {
        var file = java.nio.file.Path.of("src/main/resources/questionnaires/" + name + ".yaml");
        return jp.mieru.survey.format.QuestionnaireReader.read(file, name, new jp.mieru.platform.files.Faults())
                .orElseThrow();
    }

    private static java.util.List<String> order(String page) {
        return java.util.regex.Pattern.compile("id=\"question-([0-9]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aClosedSurveyTakesNothing() {
        closeRound.close(round, Town.OPENS, null);
        assertThat(post("at", "3", "go", "send", "q0", "4")).hasStatus(302).hasRedirectedUrl("/surveys/" + round);
        assertThat(get("/surveys/" + round)).bodyText().contains("受け付けは終わりました");
        assertThat(town.city.one("select count(*)::int from survey.response")).isEqualTo(0);
    }

    @Test
    void whoIsNotAskedFindsNothing() {
        person = town.city.account(town.city.staff("990001", "新人", "シンジン"));
        assertThat(get("/surveys/" + round)).hasStatus(404);
        assertThat(get("/surveys/" + round + "/answer/new")).hasStatus(404);
        assertThat(post("at", "3", "go", "send", "q0", "4")).hasStatus(404);
        assertThat(get("/surveys")).hasStatusOk().bodyText().doesNotContain("職員意識調査</a>");
    }

    @Test
    void myPageAsksUntilOneHasAnswered() {
        assertThat(get("/")).bodyText().contains("「職員意識調査」に回答する");
        post("at", "3", "go", "send", "q0", "4");
        assertThat(get("/")).bodyText().doesNotContain("「職員意識調査」に回答する");
    }

    @Test
    void nobodyIsAuditedForAnswering() {
        Object before = town.city.one("select count(*)::int from access.audit_entry");
        post("at", "3", "go", "send", "q0", "4");
        assertThat(town.city.one("select count(*)::int from access.audit_entry"))
                .isEqualTo(before);
    }

    @Test
    void theOfficeSeesRatesAndNoNames() {
        post("at", "3", "go", "send", "q0", "4");
        person = town.city.account(town.person(1, 0), Duty.SURVEY);
        assertThat(get("/survey-rounds/" + round + "/rates"))
                .hasStatusOk()
                .bodyText()
                .contains("4.2%", "課0")
                .doesNotContain("職員0");
    }

    @Test
    void othersSeeNoRates() {
        assertThat(get("/survey-rounds")).hasStatus(403);
        assertThat(get("/survey-rounds/" + round)).hasStatus(403);
        person = town.city.account(town.person(1, 0), Duty.TRAINING);
        assertThat(get("/survey-rounds/" + round)).hasStatus(403);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user(person)).exchange();
    }

    private MvcTestResult post(String... parameters) {
        var request = mvc.post()
                .uri("/surveys/" + round + "/answer")
                .with(user(person))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private int begun() {
        return (Integer) town.city.one("select count(*)::int from survey.started");
    }

    private int stored() {
        return (Integer) town.city.one("select count(*)::int from survey.ballot_box");
    }
}
