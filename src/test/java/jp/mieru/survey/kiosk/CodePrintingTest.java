package jp.mieru.survey.kiosk;

import static jp.mieru.survey.kiosk.KioskTown.codes;
import static jp.mieru.survey.kiosk.KioskTown.enter;
import static jp.mieru.survey.kiosk.KioskTown.post;
import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.access.StaffId;
import jp.mieru.access.Visitor;
import jp.mieru.survey.October;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Who prints codes for whom, and what a slip printed anew does to the one before. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(October.class)
@NullUnmarked
class CodePrintingTest {
    @Autowired
    ApplicationContext beans;

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
    void printingTellsNobodyWhoHasAnswered() {
        box.cast(kiosk.round, town.person(0, 3), Town.OPENS, Ballot.blank(5));
        assertThat(codes(kiosk.print("/codes", "units", kiosk.unit("課0")))).hasSize(12);
        assertThat(kiosk.print("/codes", "units", kiosk.unit("課0")))
                .hasStatus(422)
                .bodyText()
                .contains("もうコードがあります");
        assertThat(codes(kiosk.print("/codes", "units", kiosk.unit("課0"), "again", "true")))
                .hasSize(12);
        assertThat(kiosk.print("/codes")).hasStatus(422).bodyText().contains("所属を選んでください");
    }

    @Test
    void aHeadPrintsForTheOwnUnitsAlone() {
        town.city.heads(town.person(0, 0), town.section(0), "2020-04-01", null);
        kiosk.office = town.city.account(town.person(0, 0));
        assertThat(kiosk.asked.get(kiosk.office, "/survey-rounds/" + kiosk.round + "/codes"))
                .hasStatusOk()
                .bodyText()
                .contains("課0")
                .doesNotContain("課1<");
        assertThat(codes(kiosk.print("/codes", "units", kiosk.unit("課0")))).hasSize(12);
        assertThat(kiosk.print("/codes", "units", kiosk.unit("課1"))).hasStatus(422);
        assertThat(kiosk.print("/codes/replacement", "staffNumber", "001003")).hasStatus(422);
        assertThat(kiosk.asked.count("survey.paper_code")).isEqualTo(12);
        kiosk.office = town.city.account(town.person(0, 5));
        assertThat(kiosk.print("/codes", "units", kiosk.unit("課0"))).hasStatus(403);
    }

    @Test
    void everybodyCanSeeWhoPrintedTheirCode() {
        kiosk.codeOf(town.person(0, 3));
        String account = town.city.account(town.person(0, 3));
        assertThat(kiosk.asked.get(account, "/account/access-log")).bodyText().contains("回答用のコードの紙を印刷した");
        assertThat(town.city.one("select what from access.audit_entry where action = 'survey.codes-printed'"))
                .isEqualTo("職員意識調査 / 12");
    }

    @Test
    void aSlipPrintedAnewMakesTheLostOneVoidAlsoInTheMidstOfAnswering() {
        StaffId person = town.person(0, 3);
        String lost = kiosk.codeOf(person);
        visitor.get("/kiosk");
        enter(visitor, lost);
        assertThat(post(visitor, "at", "0", "go", "next", "q0", "4")).hasStatusOk();
        String anew = codes(kiosk.print("/codes/replacement", "staffNumber", "000003"))
                .getFirst();
        assertThat(anew).isNotEqualTo(lost);
        assertThat(post(visitor, "at", "3", "go", "send", "q0", "4")).hasRedirectedUrl("/kiosk?end=over");
        visitor.get("/kiosk");
        assertThat(enter(visitor, lost)).hasStatus(422);
        assertThat(enter(visitor, anew)).hasStatus(302);
        assertThat(kiosk.asked.count("survey.paper_code")).isEqualTo(12);
        assertThat(kiosk.print("/codes/replacement", "staffNumber", "999999"))
                .hasStatus(422)
                .bodyText()
                .contains("見つかりません");
    }
}
