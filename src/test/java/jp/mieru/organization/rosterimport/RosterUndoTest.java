package jp.mieru.organization.rosterimport;

import static jp.mieru.organization.rosterimport.RosterFiles.HISTORY;
import static jp.mieru.organization.rosterimport.RosterFiles.ROSTER;
import static jp.mieru.organization.rosterimport.RosterFiles.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.organization.City;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import can be taken back as long as nothing was built upon it. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class RosterUndoTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private final City city = new City();
    private ImportOffice office;

    @BeforeEach
    void theOfficeSignsIn() {
        office = new ImportOffice(context);
    }

    @Test
    void anImportThatSomethingWasBuiltUponStays() {
        var path = office.upload(UNITS, ROSTER, HISTORY);
        office.apply(path);
        jdbc.sql(
                        "update organization.staff set mail = 'x@city.example.jp', version = version + 1 where staff_number = '0002'")
                .update();
        office.undo(path);
        assertThat(office.staff()).isEqualTo(3);
        assertThat(office.get(path)).bodyText().contains("取込み済み");
    }

    @Test
    void itIsSaidWhatWasChangedSince() {
        var path = office.upload(UNITS, ROSTER, HISTORY);
        office.apply(path);
        jdbc.sql("update organization.staff set mail = 'x@city.example.jp' where staff_number = '0003'")
                .update();
        office.undo(path);
        assertThat(office.get(path)).bodyText().contains("変更された職員や組織が1件あるため、取り消せません：0003 \uD842\uDFB7野　三");
        assertThat(office.get(path + "?lang=en")).bodyText().contains("1 people or units were changed since");
    }

    @Test
    void whoIsAskedInASurveyStays() {
        var path = office.upload(UNITS, ROSTER, HISTORY);
        office.apply(path);
        var round = city.one("insert into survey.round (title, questionnaire, mode, opens_on, closes_on) "
                + "values ('職員意識調査', '{}', 'anonymous', '2026-11-01', '2026-11-30') returning id");
        city.run(
                "insert into survey.electorate (round_id, staff_id, unit, attributes, ballot_cell) "
                        + "select ?, id, 0, '{}', 0 from organization.staff where staff_number = '0003'",
                round);
        office.undo(path);
        assertThat(office.get(path)).bodyText().contains("調査の対象者になっているため、取り消せません。", "取込み済み");
        assertThat(office.get(path + "?lang=en")).bodyText().contains("were asked in a survey");
        assertThat(office.staff()).isEqualTo(3);
    }

    @Test
    void whatElseRefersToItIsNamed() {
        var path = office.upload(UNITS, ROSTER, HISTORY);
        office.apply(path);
        city.run("create table organization.key_card (staff_id uuid references organization.staff)");
        try {
            city.run("insert into organization.key_card select id from organization.staff limit 1");
            office.undo(path);
            assertThat(office.get(path)).bodyText().contains("記録（organization.key_card）があるため、取り消せません。");
            assertThat(office.staff()).isEqualTo(3);
        } finally {
            city.run("drop table organization.key_card");
        }
    }

    @Test
    void whoHasSignedInKeepsTheAccountClosedUntilTheyAreImportedAgain() {
        var path = office.upload(UNITS, ROSTER, HISTORY);
        office.apply(path);
        city.run("update access.account set password_hash = 'x', duties = '{SURVEY}' where staff_number = '0003'");
        office.undo(path);
        assertThat(office.staff()).isZero();
        assertThat(city.one("select closed_because from access.account where staff_number = '0003'"))
                .isEqualTo("left");
        office.apply(office.upload(UNITS, ROSTER, HISTORY));
        assertThat(
                        city.one(
                                "select password_hash || duties::text from access.account where staff_number = '0003' and closed_at is null"))
                .isEqualTo("x{SURVEY}");
    }
}
