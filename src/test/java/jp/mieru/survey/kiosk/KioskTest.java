package jp.mieru.survey.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.access.Duty;
import jp.mieru.access.People;
import jp.mieru.access.StaffId;
import jp.mieru.access.Visitor;
import jp.mieru.survey.October;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.ballot.Taken;
import jp.mieru.survey.ballot.ToldUnits;
import jp.mieru.survey.personal.Drafts;
import jp.mieru.survey.questionnaire.Text;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Answering with a code on paper, and what people may try with one that is not theirs. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(October.class)
@NullUnmarked
class KioskTest {
    private static final Pattern CODE = Pattern.compile("paper-code\">([0-9A-Z-]+)<");

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
    Drafts drafts;

    @Autowired
    ApplicationContext beans;

    private Town town;
    private RoundId round;
    private String office;
    private Visitor visitor;

    @BeforeEach
    void aSurveyIsOpen() {
        town = new Town(12, 11);
        round = opened("職員意識調査", RoundMode.ANONYMOUS);
        office = town.city.account(town.person(1, 0), Duty.SURVEY);
        visitor = new Visitor(mvc);
    }

    private RoundId opened(String title, RoundMode mode) {
        var plan = new RoundPlan(title, Town.asking("ageBand"), Town.OPENS, Town.CLOSES, Set.of(), mode);
        RoundId planned = planRound.plan(plan, null).orElseThrow();
        openRound.open(planned, Town.OPENS, null);
        return planned;
    }

    @Test
    void aCodeOpensAnsweringWithoutAnAccountOnce() {
        String code = codeOf(town.person(0, 3));
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
        assertThat(count("survey.ballot_box")).isEqualTo(1);
        assertThat(town.city.one("select staff_id from survey.turnout"))
                .isEqualTo(town.person(0, 3).value());
        assertThat(count("survey.started")).isEqualTo(1);
        assertThat(sentOnceMore(code)).hasRedirectedUrl("/kiosk?end=done");
        assertThat(town.city.one("select count(*)::int || ' ' || min(answers[1])::text from survey.ballot_box"))
                .isEqualTo("1 4");
        String account = town.city.account(town.person(0, 3));
        assertThat(as(account, "/surveys/" + round)).bodyText().contains("回答済みです");
    }

    @Test
    void aCodeTellsNobodyWhetherItsOwnerHasAnswered() {
        String code = codeOf(town.person(0, 3));
        visitor.get("/kiosk");
        assertThat(enter(visitor, code)).hasStatus(302);
        assertThat(box.cast(round, town.person(0, 3), Town.OPENS, Ballot.blank(5)))
                .isEqualTo(Taken.STORED);
        assertThat(post(visitor, "at", "3", "go", "send", "q0", "1")).hasRedirectedUrl("/kiosk?end=done");
        for (String owner : List.of("000003", "000004")) {
            String anew =
                    codes(print("/codes/replacement", "staffNumber", owner)).getFirst();
            assertThat(sentOnceMore(anew))
                    .as("who answered before, and who did not")
                    .hasRedirectedUrl("/kiosk?end=done");
        }
        assertThat(count("survey.ballot_box")).isEqualTo(2);
        assertThat(town.city.one("select count(*)::int from survey.ballot_box where answers[1] is null"))
                .isEqualTo(1);
    }

    @Test
    void guessingIsSlowedAndTypingErrorsAreNot() {
        String code = codeOf(town.person(0, 3));
        visitor.get("/kiosk");
        String slip = (code.charAt(0) == '3' ? '4' : '3') + code.substring(1);
        for (int i = 0; i < 40; i++) {
            assertThat(enter(visitor, slip)).hasStatus(422);
        }
        assertThat(IntStream.range(0, 40)
                        .mapToObj(i ->
                                enter(visitor, PaperCode.random()).getResponse().getStatus()))
                .contains(422, 429)
                .doesNotContain(302);
        assertThat(enter(visitor, code)).hasStatus(429);
        var elsewhere = new Visitor(mvc, "192.0.2.77");
        elsewhere.get("/kiosk");
        assertThat(enter(elsewhere, code)).hasStatus(302);
        assertThat(town.city.one("select count(*)::int from access.audit_entry where action = 'access.guesses-slowed'"))
                .isEqualTo(1);
    }

    @Test
    void aSlipPrintedAnewMakesTheLostOneVoidAlsoInTheMidstOfAnswering() {
        StaffId person = town.person(0, 3);
        String lost = codeOf(person);
        visitor.get("/kiosk");
        enter(visitor, lost);
        assertThat(post(visitor, "at", "0", "go", "next", "q0", "4")).hasStatusOk();
        String anew =
                codes(print("/codes/replacement", "staffNumber", "000003")).getFirst();
        assertThat(anew).isNotEqualTo(lost);
        assertThat(post(visitor, "at", "3", "go", "send", "q0", "4")).hasRedirectedUrl("/kiosk?end=over");
        visitor.get("/kiosk");
        assertThat(enter(visitor, lost)).hasStatus(422);
        assertThat(enter(visitor, anew)).hasStatus(302);
        assertThat(count("survey.paper_code")).isEqualTo(12);
        assertThat(print("/codes/replacement", "staffNumber", "999999"))
                .hasStatus(422)
                .bodyText()
                .contains("見つかりません");
    }

    @Test
    void aCodeAnswersItsOwnRoundAlone() {
        String code = codeOf(town.person(0, 3));
        RoundId other = opened("もう一つの調査", RoundMode.ANONYMOUS);
        visitor.get("/kiosk");
        enter(visitor, code);
        post(visitor, "at", "3", "go", "send", "q0", "4", "round", other.toString());
        assertThat(town.city.one("select round_id from survey.ballot_box")).isEqualTo(round.value());
        assertThat(sentOnceMore(code)).hasRedirectedUrl("/kiosk?end=done");
        assertThat(count("survey.ballot_box")).isEqualTo(1);
    }

    @Test
    void codesEndWithTheirRound() {
        String code = codeOf(town.person(0, 3));
        visitor.get("/kiosk");
        enter(visitor, code);
        closeRound.close(round, Town.OPENS, null);
        assertThat(post(visitor, "at", "3", "go", "send", "q0", "4")).hasRedirectedUrl("/kiosk?end=over");
        assertThat(count("survey.response")).isZero();
        assertThat(count("survey.paper_code")).isZero();
        visitor.get("/kiosk");
        assertThat(enter(visitor, code)).hasStatus(422);
        assertThat(as(office, "/survey-rounds/" + round + "/codes")).hasStatus(404);
    }

    @Test
    void whatIsSentAgainAfterLeavingReachesNothing() {
        String code = codeOf(town.person(0, 3));
        visitor.get("/kiosk");
        enter(visitor, code);
        var thief = new Visitor(mvc).withCookiesOf(visitor);
        assertThat(post(visitor, "at", "3", "go", "send", "q0", "4")).hasRedirectedUrl("/kiosk?end=done");
        for (Visitor late : List.of(visitor, thief)) {
            assertThat(post(late, "at", "3", "go", "send", "q0", "1")).hasRedirectedUrl("/kiosk?end=idle");
            assertThat(late.get("/kiosk/survey")).hasRedirectedUrl("/kiosk?end=idle");
            assertThat(late.get("/kiosk/pulse")).hasStatus(410);
        }
        assertThat(count("survey.ballot_box")).isEqualTo(1);
    }

    @Test
    void twoDevicesWithOneCodeStoreOneSheet() {
        String code = codeOf(town.person(0, 3));
        var other = new Visitor(mvc);
        for (Visitor each : List.of(visitor, other)) {
            each.get("/kiosk");
            assertThat(enter(each, code)).hasStatus(302);
            assertThat(post(each, "at", "0", "go", "next", "q0", "4")).hasStatusOk();
        }
        assertThat(post(visitor, "at", "3", "go", "send", "q0", "4")).hasRedirectedUrl("/kiosk?end=done");
        assertThat(post(other, "at", "3", "go", "send", "q0", "1")).hasRedirectedUrl("/kiosk?end=done");
        assertThat(town.city.one("select answers[1]::text from survey.ballot_box"))
                .isEqualTo("4");
    }

    @Test
    void theNextPersonBeginsWithNothing() {
        String code = codeOf(town.person(0, 3));
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
    void onlyHashesAreKeptAndAnsweringTouchesNoneOfThem() {
        String code = codeOf(town.person(0, 3));
        Object before = rows();
        visitor.get("/kiosk");
        enter(visitor, code);
        post(visitor, "at", "3", "go", "send", "q0", "4");
        assertThat(rows()).as("rows, their place and transactions").isEqualTo(before);
        for (String typed : List.of(code, code.replace("-", ""))) {
            assertThat(town.city.one(
                            "select count(*)::int from survey.paper_code p where position(? in p::text) > 0", typed))
                    .isEqualTo(0);
            assertThat(town.city.one(
                            "select count(*)::int from access.audit_entry a where position(? in a::text) > 0", typed))
                    .isEqualTo(0);
        }
    }

    /** What a sheet of that code ends with on a device of its own. */
    private MvcTestResult sentOnceMore(String code) {
        var device = new Visitor(mvc);
        device.get("/kiosk");
        assertThat(enter(device, code)).hasRedirectedUrl("/kiosk/survey");
        assertThat(device.get("/kiosk/answer/new")).hasStatusOk();
        return post(device, "at", "3", "go", "send", "q0", "1");
    }

    private Object rows() {
        return town.city.one("select string_agg(concat(ctid, ' ', xmin, ' ', xmax, ' ', p), ',' order by ctid)"
                + " from survey.paper_code p");
    }

    @Test
    void printingTellsNobodyWhoHasAnswered() {
        box.cast(round, town.person(0, 3), Town.OPENS, Ballot.blank(5));
        assertThat(codes(print("/codes", "units", unit("課0")))).hasSize(12);
        assertThat(print("/codes", "units", unit("課0")))
                .hasStatus(422)
                .bodyText()
                .contains("もうコードがあります");
        assertThat(codes(print("/codes", "units", unit("課0"), "again", "true"))).hasSize(12);
        assertThat(print("/codes")).hasStatus(422).bodyText().contains("所属を選んでください");
    }

    @Test
    void aHeadPrintsForTheOwnUnitsAlone() {
        town.city.heads(town.person(0, 0), town.section(0), "2020-04-01", null);
        office = town.city.account(town.person(0, 0));
        assertThat(as(office, "/survey-rounds/" + round + "/codes"))
                .hasStatusOk()
                .bodyText()
                .contains("課0")
                .doesNotContain("課1<");
        assertThat(codes(print("/codes", "units", unit("課0")))).hasSize(12);
        assertThat(print("/codes", "units", unit("課1"))).hasStatus(422);
        assertThat(print("/codes/replacement", "staffNumber", "001003")).hasStatus(422);
        assertThat(count("survey.paper_code")).isEqualTo(12);
        office = town.city.account(town.person(0, 5));
        assertThat(print("/codes", "units", unit("課0"))).hasStatus(403);
    }

    @Test
    void everybodyCanSeeWhoPrintedTheirCode() {
        codeOf(town.person(0, 3));
        String account = town.city.account(town.person(0, 3));
        assertThat(as(account, "/account/access-log")).bodyText().contains("回答用のコードの紙を印刷した");
        assertThat(town.city.one("select what from access.audit_entry where action = 'survey.codes-printed'"))
                .isEqualTo("職員意識調査 / 12");
    }

    @Test
    void whoeverIsSignedInSignsOutFirst() {
        String account = town.city.account(town.person(0, 1));
        assertThat(as(account, "/kiosk"))
                .hasStatusOk()
                .bodyText()
                .contains("サインインしたままです")
                .doesNotContain("name=\"code\"");
        String code = codeOf(town.person(0, 3));
        assertThat(mvc.post()
                        .uri("/kiosk")
                        .param("code", code)
                        .with(user(account))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(count("survey.turnout")).isZero();
    }

    @Test
    void signingInWhereSomebodySitsByCodeEndsTheSitting() {
        new People(beans).employed("900001");
        visitor.get("/kiosk");
        assertThat(enter(visitor, codeOf(town.person(0, 3)))).hasRedirectedUrl("/kiosk/survey");
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
        assertThat(count("survey.turnout")).isZero();
    }

    @Test
    void whereAnswersAreStoredWithPersonsACodeSeesNoDraftAndLeavesNone() {
        round = opened("記名の調査", RoundMode.NAMED);
        StaffId person = town.person(0, 3);
        drafts.save(round, person, 1, Map.of(0, List.of("5")), 1, 0);
        String code = codeOf(person);
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
        assertThat(count("survey.draft")).isZero();
        assertThat(town.city.one("select answers[1]::text from survey.personal_answer"))
                .isEqualTo("2");
    }

    @Test
    void aPageThatWasOpenForTooLongAsksForTheCodeAgain() {
        assertThat(mvc.post().uri("/kiosk").param("code", "AAAA"))
                .hasStatus(302)
                .hasRedirectedUrl("/kiosk?end=again");
        assertThat(visitor.get("/kiosk?end=again")).hasStatusOk().bodyText().contains("もう一度コードを入れてください");
    }

    @Test
    void oddInputIsRefused() {
        visitor.get("/kiosk");
        for (String odd : Stream.of("", "<script>", "x".repeat(10_000), "３４６７").toList()) {
            assertThat(enter(visitor, odd))
                    .hasStatus(422)
                    .bodyText()
                    .contains("打ち間違い")
                    .doesNotContain("<script>\"");
        }
        assertThat(print("/codes", "units", "-7", "units", "99999")).hasStatus(422);
        assertThat(as(office, "/survey-rounds/" + java.util.UUID.randomUUID() + "/codes"))
                .hasStatus(404);
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
        round = planRound.plan(plan, null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        visitor.get("/kiosk");
        enter(visitor, codeOf(town.person(0, 3)));
        assertThat(visitor.get("/kiosk/survey")).hasStatusOk().bodyText().contains("窓口を楽にするため。");
        assertThat(as(town.city.account(town.person(0, 4)), "/surveys/" + round))
                .hasStatusOk()
                .bodyText()
                .contains("窓口を楽にするため。");
    }

    private String codeOf(StaffId person) {
        String text = text(print("/codes", "units", unit("課0")));
        String number = (String) town.city.one("select name from organization.staff where id = ?", person.value());
        String slip = text.substring(text.indexOf(number + " さん"));
        var found = CODE.matcher(slip);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String unit(String name) {
        return String.valueOf(town.city.one(
                "select ordinal from survey.round_unit where round_id = ? and name = ?", round.value(), name));
    }

    private static List<String> codes(MvcTestResult slips) {
        assertThat(slips).hasStatusOk();
        return CODE.matcher(text(slips)).results().map(found -> found.group(1)).toList();
    }

    private MvcTestResult print(String path, String... parameters) {
        var request = mvc.post()
                .uri("/survey-rounds/" + round + path)
                .with(user(office))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult as(String account, String path) {
        return mvc.get().uri(path).with(user(account)).exchange();
    }

    private static MvcTestResult enter(Visitor visitor, String code) {
        return visitor.post("/kiosk", "code", code);
    }

    private static MvcTestResult post(Visitor visitor, String... parameters) {
        return visitor.post("/kiosk/answer", parameters);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int count(String table) {
        return (Integer) town.city.one("select count(*)::int from " + table);
    }
}
