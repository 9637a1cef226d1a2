package jp.mieru.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mieru.access.Duty;
import jp.mieru.survey.AskedTown;
import jp.mieru.survey.October;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.ballot.Taken;
import jp.mieru.survey.personal.Drafts;
import jp.mieru.survey.personal.PersonalAnswers;
import jp.mieru.survey.round.CloseRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rounds in which answers are stored with the person: saved as one goes, and read by the office alone. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(October.class)
@NullUnmarked
class PersonalAnsweringTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient application;

    @Autowired
    CloseRound closeRound;

    @Autowired
    Rounds rounds;

    @Autowired
    BallotBox box;

    @Autowired
    PersonalAnswers personal;

    @Autowired
    Drafts drafts;

    private AskedTown asked;
    private Town town;
    private RoundId round;
    private String person;
    private String office;

    @BeforeEach
    void aNamedSurveyIsOpen() {
        asked = new AskedTown(beans, 12, 12);
        town = asked.town;
        round = opened("研修アンケート", RoundMode.NAMED);
        person = town.city.account(town.person(0, 0));
        office = town.city.account(town.person(1, 0), Duty.SURVEY);
    }

    private RoundId opened(String title, RoundMode mode) {
        return asked.opened(title, Town.asking("jobFamily", "ageBand", "gender"), mode);
    }

    @Test
    void theFirstPageSaysWhoCanLearnWhat() {
        assertThat(get("/surveys/" + round)).bodyText().contains("この調査は記名です", "わたしの記録を見た人");
        round = opened("非公開の調査", RoundMode.CONFIDENTIAL);
        assertThat(get("/surveys/" + round)).bodyText().contains("この調査は記名（非公開）です", "理由を書く決まり");
        assertThat(get("/surveys/" + round + "?lang=en")).bodyText().contains("This survey is confidential");
        assertThat(get("/surveys")).bodyText().contains("記名（非公開）");
    }

    @Test
    void whatWasFilledInIsThereOnAnotherDevice() {
        assertThat(post("at", "0", "go", "next", "q0", "4")).hasStatusOk();
        assertThat(get("/surveys/" + round)).bodyText().contains("途中までの回答があります", "続きから回答する");
        assertThat(get("/surveys/" + round + "/answer/new"))
                .hasStatusOk()
                .bodyText()
                .contains("続きから回答します", "name=\"q0\" value=\"4\"", "設問Q2");
        assertThat(count("survey.ballot_box")).isZero();
        assertThat(count("survey.turnout")).isZero();
    }

    @Test
    void whatIsWrongIsNotSaved() {
        assertThat(post("at", "0", "go", "next", "q0", "9", "q1", "5", "q77", "1"))
                .hasStatus(422);
        assertThat(town.city.one("select filled::text from survey.draft")).isEqualTo("{\"1\": [\"5\"]}");
    }

    @Test
    void aSecondTabNeverDestroysWhatTheFirstHasSaved() {
        String first = version(get("/surveys/" + round + "/answer/new"));
        assertThat(post("at", "0", "go", "next", "q0", "4", "version", first)).hasStatusOk();
        MvcTestResult late = post("at", "0", "go", "next", "q0", "1", "version", first);
        assertThat(late).hasStatus(409).bodyText().contains("別の画面で保存された回答があります", "value=\"1\" checked");
        assertThat(town.city.one("select filled::text from survey.draft")).isEqualTo("{\"0\": [\"4\"]}");
        assertThat(post("at", "0", "go", "next", "q0", "1", "version", version(late)))
                .hasStatusOk();
        assertThat(town.city.one("select filled::text from survey.draft")).isEqualTo("{\"0\": [\"1\"]}");
    }

    @Test
    void aPageThatIsLoadedAgainIsNoOtherTab() {
        String first = version(get("/surveys/" + round + "/answer/new"));
        assertThat(post("at", "0", "go", "next", "q0", "4", "version", first)).hasStatusOk();
        MvcTestResult again = post("at", "0", "go", "next", "q0", "4", "version", first);
        assertThat(again).hasStatusOk().bodyText().contains("設問Q2").doesNotContain("別の画面で保存された回答");
        assertThat(post("at", "0", "go", "next", "q0", "1", "version", version(again)))
                .hasStatusOk();
    }

    @Test
    void aSheetThatWasOvertakenIsNotSentUnseen() {
        assertThat(post("at", "0", "go", "next", "q0", "4", "version", "0")).hasStatusOk();
        MvcTestResult late = post("at", "3", "go", "send", "q0", "1", "version", "0");
        assertThat(late).hasStatus(409).bodyText().contains("別の画面で保存された回答があります", "回答の確認");
        assertThat(count("survey.personal_answer")).isZero();
        assertThat(post("at", "3", "go", "send", "q0", "1", "version", version(late)))
                .hasStatus(302);
        assertThat(town.city.one("select answers[1]::text from survey.personal_answer"))
                .isEqualTo("1");
    }

    @Test
    void oneSheetAPersonIsStoredAndTheDraftForgotten() throws Exception {
        assertThat(post("at", "0", "go", "next", "q0", "4")).hasStatusOk();
        Callable<MvcTestResult> press = () -> post("at", "3", "go", "send", "q0", "4", "version", "1");
        try (var fingers = Executors.newFixedThreadPool(4)) {
            assertThat(fingers.invokeAll(Collections.nCopies(4, press)))
                    .allSatisfy(done -> assertThat(done.resultNow()).hasStatus(302));
        }
        assertThat(count("survey.personal_answer")).isEqualTo(1);
        assertThat(count("survey.turnout")).isEqualTo(1);
        assertThat(count("survey.draft")).isZero();
        assertThat(get("/surveys/" + round + "/answer")).bodyText().contains("回答を保存しました");
        assertThat(post("at", "0", "go", "next", "q0", "1")).hasStatus(302);
        assertThat(count("survey.draft")).isZero();
    }

    @Test
    void atClosingAnswersJoinTheOthersWithoutThePerson() {
        post("at", "3", "go", "send", "q0", "4", "q4", "相談したい");
        person = town.city.account(town.person(0, 1));
        post("at", "0", "go", "next", "q0", "2");
        closeRound.close(round, Town.CLOSES, null);
        var answers = rounds.answersOf(round);
        assertThat(answers.answers().respondents()).isEqualTo(1);
        assertThat(answers.answers().values(0)).containsExactly("一般事務");
        assertThat(answers.answers().values(1)).containsExactly("40");
        assertThat(answers.answers().unit(0)).isEqualTo(answers.units().indexOf("0100"));
        assertThat(count("survey.free_text")).isEqualTo(1);
        assertThat(count("survey.participation")).isEqualTo(1);
        assertThat(count("survey.turnout")).isZero();
        assertThat(count("survey.draft")).isZero();
        assertThat(personal.take(round, town.person(0, 2), Town.CLOSES, Ballot.blank(5), 0))
                .isEqualTo(Taken.NOT_OPEN);
    }

    @Test
    void theOfficeReadsNamedAnswersAndThePersonLearnsOfIt() {
        post("at", "3", "go", "send", "q0", "4", "q1", "x", "q2", "2.5", "q4", "<script>alert(1)</script>");
        String path = "/survey-rounds/" + round + "/answers";
        assertThat(as(office, path)).hasStatusOk().bodyText().contains("職員0", "課0");
        assertThat(as(office, path + "/" + town.person(0, 0)))
                .hasStatusOk()
                .bodyText()
                .contains("2.5", "分からない", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(get("/account/access-log")).bodyText().contains("調査の回答を見た");
        assertThat(as(office, path + ".xlsx")).hasStatusOk();
        assertThat(as(person, path + ".xlsx")).hasStatus(403);
        assertThat(as(office, path + "/" + town.person(0, 1))).hasStatus(404);
        assertThat(get(path)).hasStatus(403);
    }

    @Test
    void confidentialAnswersAreReadForAReasonAlone() {
        round = opened("非公開の調査", RoundMode.CONFIDENTIAL);
        post("at", "3", "go", "send", "q0", "4", "q4", "困っています");
        String path = "/survey-rounds/" + round + "/answers/" + town.person(0, 0);
        assertThat(as(office, path)).hasStatusOk().bodyText().contains("見る理由").doesNotContain("困っています");
        assertThat(reading(path, " "))
                .hasStatus(422)
                .bodyText()
                .contains("理由を書いてください")
                .doesNotContain("困っています");
        assertThat(get("/account/access-log")).bodyText().doesNotContain("調査の回答を見た");
        assertThat(reading(path, "相談に応じるため")).hasStatusOk().bodyText().contains("困っています");
        assertThat(get("/account/access-log")).bodyText().contains("調査の回答を見た");
        assertThat(town.city.one("select what from access.audit_entry where action = 'survey.answers-read'"))
                .isEqualTo("非公開の調査 / 相談に応じるため");
    }

    @Test
    void ofAnonymousRoundsNobodySeesEvenWhoHasAnswered() {
        round = opened("無記名の調査", RoundMode.ANONYMOUS);
        post("at", "0", "go", "next", "q0", "4", "version", "0");
        post("at", "3", "go", "send", "q0", "4");
        String path = "/survey-rounds/" + round + "/answers";
        assertThat(as(office, path)).hasStatus(404);
        assertThat(as(office, path + "/" + town.person(0, 0))).hasStatus(404);
        assertThat(reading(path + "/" + town.person(0, 0), "知りたい")).hasStatus(404);
        assertThat(as(office, "/survey-rounds/" + round)).bodyText().doesNotContain("一人ひとりの回答");
        assertThat(count("survey.draft")).isZero();
        assertThat(count("survey.personal_answer")).isZero();
    }

    @Test
    void noAnswerIsStoredInTheWayOfAnotherMode() {
        RoundId anonymous = opened("無記名の調査", RoundMode.ANONYMOUS);
        assertThat(personal.take(anonymous, town.person(0, 0), Town.OPENS, Ballot.blank(5), 0))
                .isEqualTo(Taken.NOT_OPEN);
        assertThat(drafts.save(anonymous, town.person(0, 0), 0, Map.of(0, List.of("4")), 0, 0))
                .isEmpty();
        assertThat(box.cast(round, town.person(0, 0), Town.OPENS, Ballot.blank(5)))
                .isEqualTo(Taken.NOT_OPEN);
        for (String table : List.of("ballot_box", "personal_answer", "draft", "turnout")) {
            assertThat(count("survey." + table)).as(table).isZero();
        }
    }

    @Test
    void theModeOfARoundIsNeverChanged() {
        assertThatExceptionOfType(BadSqlGrammarException.class)
                .isThrownBy(() -> application
                        .sql("update survey.round set mode = 'named'")
                        .update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void theOfficeChoosesTheModeWhenPlanning() {
        assertThat(as(office, "/survey-rounds/new"))
                .bodyText()
                .contains("value=\"anonymous\" checked", "記名（非公開）", "あとから変えることはできません");
        assertThat(as(office, "/survey-rounds")).bodyText().contains("記名");
        assertThat(as(office, "/survey-rounds/" + round)).bodyText().contains("一人ひとりの回答を見られます");
    }

    private MvcTestResult get(String path) {
        return as(person, path);
    }

    private MvcTestResult as(String account, String path) {
        return asked.get(account, path);
    }

    private MvcTestResult reading(String path, String reason) {
        return asked.post(office, path + "/readings", "reason", reason);
    }

    private MvcTestResult post(String... parameters) {
        return asked.post(person, "/surveys/" + round + "/answer", parameters);
    }

    private static String version(MvcTestResult result) {
        Matcher found = VERSION.matcher(AskedTown.text(result));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int count(String table) {
        return asked.count(table);
    }
}
