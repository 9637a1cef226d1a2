package jp.mieru.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.mieru.access.Duty;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.AskedTown;
import jp.mieru.survey.October;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.Town;
import jp.mieru.survey.format.QuestionnaireReader;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.CloseRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(October.class)
@NullUnmarked
class AnsweringTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    CloseRound closeRound;

    private AskedTown asked;
    private Town town;
    private RoundId round;
    private String person;

    @BeforeEach
    void aSurveyIsOpen() {
        asked = new AskedTown(beans, 12, 12);
        town = asked.town;
        round = asked.opened(Town.plan("職員意識調査"));
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
        Callable<MvcTestResult> press = () -> post("at", "3", "go", "send", "q0", "4");
        try (var fingers = Executors.newFixedThreadPool(4)) {
            assertThat(fingers.invokeAll(Collections.nCopies(4, press)))
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
        String first = AskedTown.text(get("/surveys/" + round + "/answer/new"));
        String seed = first.replaceAll("(?s).*name=\"order\" value=\"([0-9]+)\".*", "$1");
        String refused = AskedTown.text(post("at", "0", "go", "next", "order", seed));
        assertThat(order(refused)).isEqualTo(order(first)).hasSize(7);
        assertThat(IntStream.range(1, 9)
                        .mapToObj(other -> order(AskedTown.text(post("at", "0", "go", "next", "order", "" + other))))
                        .distinct()
                        .count())
                .isGreaterThan(3);
    }

    private void asks(Questionnaire questionnaire) {
        round = asked.opened("分かれる調査", questionnaire, RoundMode.ANONYMOUS);
    }

    private static Questionnaire questionnaire(String name) {
        var file = Path.of("src/main/resources/questionnaires/" + name + ".yaml");
        return QuestionnaireReader.read(file, name, new Faults()).orElseThrow();
    }

    private static List<String> order(String page) {
        return Pattern.compile("id=\"question-([0-9]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
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
        return asked.get(person, path);
    }

    private MvcTestResult post(String... parameters) {
        return asked.post(person, "/surveys/" + round + "/answer", parameters);
    }

    private int begun() {
        return asked.count("survey.started");
    }

    private int stored() {
        return asked.count("survey.ballot_box");
    }
}
