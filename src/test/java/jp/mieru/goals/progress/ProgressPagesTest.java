package jp.mieru.goals.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import jp.mieru.goals.ChainedGoals;
import jp.mieru.goals.GoalId;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class ProgressPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    DataSource database;

    ChainedGoals town;
    GoalId goal;
    String notes;
    String result;
    String day;

    @BeforeEach
    void somebodyHasAGoal() {
        town = new ChainedGoals();
        goal = town.ofPerson(town.people.get(0), "予約を一度で済むようにする", 100, Map.of());
        notes = "/goals/" + goal + "/progress-notes";
        result = "/goals/" + goal + "/result";
        day = String.valueOf(town.year.first());
    }

    @Test
    void notesStandTheNewestFirst() {
        assertThat(own(notes, "onDay", day, "value", "120件", "percent", "４０％", "words", ""))
                .hasStatus3xxRedirection();
        assertThat(own(
                        notes,
                        "onDay",
                        String.valueOf(town.year.first().plusDays(1)),
                        "value",
                        "",
                        "percent",
                        "",
                        "words",
                        "様式を直した"))
                .hasStatus3xxRedirection();
        assertThat(get(town.accounts.get(0), notes)).bodyText().containsSubsequence("様式を直した", "120件", "目標の40%");
        assertThat(get(town.headAccount, notes)).bodyText().contains("120件").doesNotContain("進み具合を書く");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13-40, 1, , onDay",
        "2999-01-01, 1, , onDay",
        "1999-01-01, 1, , onDay",
        ", 1, 151, percent",
        ", 1, 半分, percent",
        ", '', , ''"
    })
    void whatCannotBeIsSaidAtItsPlaceAndNotStored(String on, String value, String percent, String field) {
        var answer = own(
                notes,
                "onDay",
                on == null ? day : on,
                "value",
                value,
                "percent",
                percent == null ? "" : percent,
                "words",
                "");
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains(field.isEmpty() ? "値、割合、文のどれかを書いてください。" : "id=\"" + field + "-error\"");
        assertThat(count("progress")).isZero();
    }

    @Test
    void fiftyThousandCharactersAreTooMany() {
        assertThat(own(notes, "onDay", day, "value", "", "percent", "", "words", "長".repeat(50_000)))
                .hasStatus(422)
                .bodyText()
                .contains("1,000文字以内");
        assertThat(own(result, "achievement", "100", "words", "長".repeat(50_000), "version", "-1"))
                .hasStatus(422);
        assertThat(count("progress") + count("result")).isZero();
    }

    @Test
    void aResultIsWrittenAndWrittenAnewUponWhatWasRead() {
        assertThat(own(result, "achievement", "80", "words", "待ち時間が減った", "version", "-1"))
                .hasStatus3xxRedirection();
        assertThat(own(result, "achievement", "90", "words", "別の窓で書いた", "version", "-1"))
                .as("another window had not seen it")
                .hasStatus(422)
                .bodyText()
                .contains("ほかの人が先に保存しました", "待ち時間が減った", "別の窓で書いた", "name=\"version\" value=\"0\"");
        assertThat(own(result, "achievement", "90", "words", "別の窓で書いた", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(get(town.accounts.get(0), notes)).bodyText().contains("達成度 90%", "別の窓で書いた");
    }

    @Test
    void onlyWhoHasTheGoalWrites() {
        for (var other : new String[] {town.headAccount, town.accounts.get(1)}) {
            assertThat(post(other, notes, "onDay", day, "value", "1", "percent", "", "words", ""))
                    .hasStatus(404);
            assertThat(post(other, result, "achievement", "100", "words", "x", "version", "-1"))
                    .hasStatus(404);
        }
        assertThat(get(town.accounts.get(1), notes)).hasStatus(404);
        assertThat(count("progress") + count("result")).isZero();
    }

    @Test
    void aResultThatComesWhileTheSheetIsBeingClosedWaitsAndIsRefused() throws Exception {
        try (var closing = database.getConnection();
                var statement = closing.createStatement();
                var others = Executors.newVirtualThreadPerTaskExecutor()) {
            closing.setAutoCommit(false);
            statement.execute("select from goals.sheet for no key update");
            statement.execute("update goals.sheet set state = 'closed', version = version + 1");
            var late = others.submit(() -> own(result, "achievement", "100", "words", "間に合った", "version", "-1"));
            while (town.city
                            .one("select count(*) from pg_locks where not granted")
                            .equals(0L)
                    && !late.isDone()) {
                Thread.onSpinWait();
            }
            closing.commit();
            assertThat(late.get()).hasStatus(422);
        }
        assertThat(count("result")).isZero();
    }

    @Test
    void aLookAtAnotherPersonsNotesIsRecorded() {
        get(town.accounts.get(0), notes);
        get(town.headAccount, notes);
        assertThat(town.city.one(
                        "select count(*) from access.audit_entry where action = 'goals.sheet-seen' and whose = ?",
                        town.people.get(0).value()))
                .isEqualTo(1L);
    }

    @Test
    void nothingIsWrittenBeforeTheGoalsAreAgreedOrOnceTheyAreClosed() {
        for (var state : new String[] {"draft", "submitted", "closed"}) {
            town.city.run("update goals.sheet set state = ?", state);
            assertThat(own(notes, "onDay", day, "value", "1", "percent", "", "words", ""))
                    .hasStatus(422);
            assertThat(own(result, "achievement", "100", "words", "x", "version", "-1"))
                    .hasStatus(422);
        }
        assertThat(count("progress") + count("result")).isZero();
    }

    private MvcTestResult own(String uri, String... parameters) {
        return post(town.accounts.get(0), uri, parameters);
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }

    private MvcTestResult post(String account, String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private long count(String table) {
        return (long) town.city.one("select count(*) from goals." + table);
    }
}
