package jp.mieru.survey.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.platform.jobs.JobRun;
import jp.mieru.platform.time.Japan;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.letters.Reminders;
import jp.mieru.survey.letters.SendLetters;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundGoals;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** With 3,000 units and 50,000 people asked, pages take as few statements as in a small town. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class LargeCityTest {
    private static final int MOST_STATEMENTS = 12;
    private static final int UNITS = 3000;
    private static final int PEOPLE = 50_000;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlanRound planRound;

    @Autowired
    RoundGoals goals;

    @Autowired
    SendLetters sendLetters;

    @Autowired
    Reminders reminders;

    private Town town;
    private String office;
    private RoundId round;

    /** Unit 0 around all others; every third person of unit 1 to 1,000 and two of three in all others have answered. */
    @BeforeEach
    void fiftyThousandAreAsked() {
        town = new Town(1);
        office = town.city.account(town.person(0, 0), Duty.SURVEY);
        LocalDate today = LocalDate.now(Japan.ZONE);
        round = planRound
                .plan(new RoundPlan("大きな市の調査", Town.questionnaire(), today, today.plusDays(9), Set.of()), null)
                .orElseThrow();
        goals.set(round, 60, null);
        UUID id = round.value();
        town.city.run("insert into survey.round_state (round_id, state, on_day) values (?, 'open', ?)", id, today);
        town.city.run("""
                insert into survey.round_unit (round_id, ordinal, unit_id, code, name, parent, asked)
                select ?, i, gen_random_uuid(), lpad(i::text, 4, '0'), '所属' || i, case when i > 0 then 0 end, 0
                from generate_series(0, ? - 1) i
                """, id, UNITS);
        town.city.run("""
                insert into survey.electorate (round_id, staff_id, unit, attributes, ballot_cell)
                select ?, gen_random_uuid(), 1 + i % (? - 1), '{}', 0 from generate_series(1, ?) i
                """, id, UNITS, PEOPLE);
        town.city.run("""
                insert into survey.turnout (round_id, staff_id, answered_on)
                select round_id, staff_id, ? from (
                    select *, row_number() over (partition by unit order by staff_id) % 3 as third from survey.electorate) e
                where third = 0 or (unit > 1000 and third = 1)
                """, today);
    }

    @Test
    void everyPageTakesFewStatements() {
        for (String path : new String[] {
            "",
            "/rates",
            "/rates?order=tree&page=3",
            "/rates?order=below",
            "/rates?words=123&within=0",
            "/codes",
            "/days",
            "/days?unit=0007",
            "/reminders",
            "/reminders/new"
        }) {
            get(path);
            assertThat(StatementCounter.during(() -> get(path))).as(path).hasSizeBetween(1, MOST_STATEMENTS);
        }
    }

    @Test
    void thousandsOfUnitsToTickAreAShortPageThatCarriesWhatItDoesNotShow() {
        String first = text(get("/reminders/new"));
        assertThat(first).hasSizeLessThan(150_000).contains("data-apart=\"950\"", "2,999所属のうち50所属を表示しています");
        String apart = first.replaceFirst("(?s).*name=\"apart\" value=\"([^\"]*)\".*", "$1");
        String found = text(mvc.post()
                .uri("/survey-rounds/" + round + "/reminders/review")
                .param("apart", apart)
                .param("words", "所属２９９９")
                .param("step", "every")
                .with(user(office))
                .with(csrf())
                .exchange());
        assertThat(found).contains("data-apart=\"950\"", "value=\"2999\" checked", "951所属を選んでいます");
    }

    @Test
    void thousandsOfUnitsAreRemindedAtOnce() {
        String chosen = IntStream.rangeClosed(1, 1000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertThat(mvc.post()
                        .uri("/survey-rounds/" + round + "/reminders")
                        .param("groups", chosen)
                        .param("subjectJa", "お願い")
                        .param("textJa", "お願い")
                        .param("subjectEn", "Please")
                        .param("textEn", "Please")
                        .with(user(office))
                        .with(csrf()))
                .hasStatus(302);
        sendLetters.run(new Counting(reminders.of(round).getFirst().id()));
        assertThat(town.city.one("select count(*) from survey.reminded")).isEqualTo(town.city.one("""
                        select count(*) from survey.electorate e where unit between 1 and 1000
                        and not exists (select from survey.turnout t where t.staff_id = e.staff_id)
                        """));
        get("/reminders");
        assertThat(StatementCounter.during(() -> get("/reminders"))).hasSizeBetween(1, MOST_STATEMENTS);
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String path) {
        MvcTestResult result = mvc.get()
                .uri("/survey-rounds/" + round + path)
                .with(user(office))
                .exchange();
        assertThat(result).as(path).hasStatusOk();
        return result;
    }

    private record Counting(UUID id) implements JobRun {
        @Override
        public String payload() {
            return id.toString();
        }

        @Override
        public void progress(long done, long total) {
            assertThat(done).isLessThanOrEqualTo(total);
        }

        @Override
        public void say(String key, Object... arguments) {}
    }
}
