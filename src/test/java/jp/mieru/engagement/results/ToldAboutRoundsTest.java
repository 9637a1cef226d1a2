package jp.mieru.engagement.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is asked hears of a round that begins, and heads of results that can be read; nobody of days gone by. */
@SpringBootTest
@NullUnmarked
class ToldAboutRoundsTest {
    @Autowired
    PlanRound plan;

    @Autowired
    OpenRound open;

    @Autowired
    CloseRound close;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Town town;

    @BeforeEach
    void build() {
        town = new Town(12, 3);
    }

    @Test
    void thoseAskedAndTheirHeadsAreToldOnTheDay() {
        StaffId head = town.person(0, 0);
        town.city.heads(head, town.section(0), "2020-04-01", null);
        account(head);
        account(town.person(0, 1));
        account(town.person(1, 0));
        LocalDate today = LocalDate.now(clock);
        RoundId round = round(today, Set.of(town.section(0)));
        open.open(round, today, null);
        assertThat(told("survey.round.notice.begun")).containsExactlyInAnyOrder("000000", "000001");
        close.close(round, today, null);
        assertThat(told("engagement.results.notice.closed")).containsExactly("000000");
        assertThat(jdbc.sql("select distinct href from platform.notice")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("/surveys/" + round, "/results/" + round);
    }

    @Test
    void aRoundOfADayGoneByIsNobodysNews() {
        StaffId head = town.person(0, 0);
        town.city.heads(head, town.section(0), "2020-04-01", null);
        account(head);
        LocalDate past = LocalDate.now(clock).minusYears(1);
        RoundId round = round(past, Set.of());
        open.open(round, past, null);
        close.close(round, past.plusDays(1), null);
        assertThat(jdbc.sql("select count(*) from platform.notice")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private RoundId round(LocalDate day, Set<jp.mieru.organization.UnitId> scope) {
        return plan.plan(new RoundPlan("調査", Town.questionnaire(), day, day.plusDays(7), scope), null)
                .orElseThrow();
    }

    private void account(StaffId staff) {
        jdbc.sql("""
                insert into access.account (staff_id, staff_number, name)
                select id, staff_number, name from organization.staff where id = ?
                """).param(UUID.fromString(staff.toString())).update();
    }

    private List<String> told(String key) {
        return jdbc.sql("""
                        select a.staff_number from platform.notice n join access.account a on a.id = n.account_id
                        where n.message_key = ? order by 1
                        """).param(key).query(String.class).list();
    }
}
