package jp.mieru.survey.kiosk;

import static jp.mieru.survey.kiosk.KioskTown.codes;
import static jp.mieru.survey.kiosk.KioskTown.enter;
import static jp.mieru.survey.kiosk.KioskTown.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.access.Visitor;
import jp.mieru.survey.October;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.ballot.Taken;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What people may try with codes, their own and others. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(October.class)
@NullUnmarked
class KioskMisuseTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BallotBox box;

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
    void aCodeTellsNobodyWhetherItsOwnerHasAnswered() {
        String code = kiosk.codeOf(town.person(0, 3));
        visitor.get("/kiosk");
        assertThat(enter(visitor, code)).hasStatus(302);
        assertThat(box.cast(kiosk.round, town.person(0, 3), Town.OPENS, Ballot.blank(5)))
                .isEqualTo(Taken.STORED);
        assertThat(post(visitor, "at", "3", "go", "send", "q0", "1")).hasRedirectedUrl("/kiosk?end=done");
        for (String owner : List.of("000003", "000004")) {
            String anew = codes(kiosk.print("/codes/replacement", "staffNumber", owner))
                    .getFirst();
            assertThat(kiosk.sentOnceMore(anew))
                    .as("who answered before, and who did not")
                    .hasRedirectedUrl("/kiosk?end=done");
        }
        assertThat(kiosk.asked.count("survey.ballot_box")).isEqualTo(2);
        assertThat(town.city.one("select count(*)::int from survey.ballot_box where answers[1] is null"))
                .isEqualTo(1);
    }

    @Test
    void guessingIsSlowedAndTypingErrorsAreNot() {
        String code = kiosk.codeOf(town.person(0, 3));
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
    void aCodeAnswersItsOwnRoundAlone() {
        String code = kiosk.codeOf(town.person(0, 3));
        RoundId other = kiosk.opened("もう一つの調査", RoundMode.ANONYMOUS);
        visitor.get("/kiosk");
        enter(visitor, code);
        post(visitor, "at", "3", "go", "send", "q0", "4", "round", other.toString());
        assertThat(town.city.one("select round_id from survey.ballot_box")).isEqualTo(kiosk.round.value());
        assertThat(kiosk.sentOnceMore(code)).hasRedirectedUrl("/kiosk?end=done");
        assertThat(kiosk.asked.count("survey.ballot_box")).isEqualTo(1);
    }

    @Test
    void twoDevicesWithOneCodeStoreOneSheet() {
        String code = kiosk.codeOf(town.person(0, 3));
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
    void onlyHashesAreKeptAndAnsweringTouchesNoneOfThem() {
        String code = kiosk.codeOf(town.person(0, 3));
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
        assertThat(kiosk.print("/codes", "units", "-7", "units", "99999")).hasStatus(422);
        assertThat(kiosk.asked.get(kiosk.office, "/survey-rounds/" + java.util.UUID.randomUUID() + "/codes"))
                .hasStatus(404);
    }

    private Object rows() {
        return town.city.one("select string_agg(concat(ctid, ' ', xmin, ' ', xmax, ' ', p), ',' order by ctid)"
                + " from survey.paper_code p");
    }
}
