package jp.mieru.engagement.freetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.platform.jobs.JobRun;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Four 課 of 14, 13, 12 and 4 people; everybody writes, and names a colleague. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class TextPagesTest {
    private static final int MOST_STATEMENTS = 14;
    private static final int TEXT = 4;

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
    ApplicationContext context;

    private Town town;
    private RoundId round;
    private String office;

    @BeforeEach
    void aRoundHasClosed() {
        town = new Town(14, 13, 12, 4);
        town.city.staff("900001", "林　花子", "ハヤシ　ハナコ", town.departments.get(0), "課長", 7);
        office = town.city.account(null, false, false, Duty.SURVEY);
        round = planRound.plan(Town.plan("職員意識調査"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        for (int section = 0; section < 4; section++) {
            for (StaffId person : town.sections.get(town.section(section))) {
                writes(person, "課%sの林さんに窓口の応援を相談できない。".formatted(section));
            }
        }
        closeRound.close(round, Town.CLOSES, null);
    }

    @Test
    void nobodySeesATextBeforeNamesAreMasked() {
        assertThat(get(office, "")).hasStatusOk().bodyText().contains("伏せています").doesNotContain("窓口");
        assertThat(get(office, "/file")).hasStatus(404);
    }

    @Test
    void thoseInChargeOfSurveysReadTextsWithNamesMasked() {
        WaitingJobs.run(context);
        assertThat(get(office, ""))
                .hasStatusOk()
                .bodyText()
                .contains("〔氏名〕さんに窓口の応援", "43")
                .doesNotContain("林さん");
        assertThat(get(office, "?lang=en")).bodyText().contains("[name]さんに");
        assertThat(mvc.get().uri("/survey-texts").with(user(office)).exchange())
                .bodyText()
                .contains("43件");
    }

    @Test
    void nobodyElseReadsAText() {
        WaitingJobs.run(context);
        var leader = town.city.staff("900002", "課長", "カチョウ", town.departments.get(0), "課長", 7);
        town.city.heads(leader, town.section(0), "2020-04-01", null);
        List<String> others = List.of(
                town.city.account(town.person(1, 0)),
                town.city.account(leader),
                town.city.account(town.person(1, 1), true, false),
                town.city.account(null, false, true),
                town.city.account(town.person(1, 2), Duty.APPRAISAL, Duty.TRAINING, Duty.PLACEMENT));
        for (String other : others) {
            for (String path : List.of("", "/file", "?q=" + "窓口")) {
                assertThat(get(other, path)).hasStatus(403);
            }
            assertThat(mvc.get().uri("/survey-texts").with(user(other)).exchange())
                    .hasStatus(403);
        }
    }

    @Test
    void aUnitIsOfferedOnlyWithEnoughTextsOfItsOwnAndAroundIt() {
        WaitingJobs.run(context);
        assertThat(get(office, ""))
                .bodyText()
                .contains("value=\"0100\"", "value=\"0101\"")
                .doesNotContain("value=\"0203\"");
        assertThat(get(office, "?unit=0100")).bodyText().contains("課0の").doesNotContain("課1の");
        assertThat(get(office, "?unit=0203")).bodyText().contains("43");
        assertThat(get(office, "?unit=nowhere")).hasStatusOk();
    }

    @Test
    void findsTextsByTheirWordsWhateverTheyAre() {
        WaitingJobs.run(context);
        assertThat(get(office, "?q=課1　窓口")).bodyText().contains("課1の").doesNotContain("課0の");
        assertThat(get(office, "?q=林さん")).bodyText().contains("当てはまる記述はありません");
        assertThat(get(office, "?q=%25")).bodyText().contains("当てはまる記述はありません");
        assertThat(get(office, "?word=相談&word=残業")).bodyText().contains("43");
        assertThat(get(office, "?word=残業")).bodyText().contains("当てはまる記述はありません");
    }

    @Test
    void theFileHoldsMaskedTextsOnly() throws Exception {
        WaitingJobs.run(context);
        var file = get(office, "/file?unit=0100").getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(15);
            assertThat(rows.stream().map(row -> row.getCellText(0)).collect(Collectors.joining()))
                    .contains("〔氏名〕さんに")
                    .doesNotContain("林", "課1");
        }
    }

    @Test
    void eachLookIsNoted() {
        WaitingJobs.run(context);
        get(office, "?q=窓口&unit=0100");
        get(office, "/file");
        assertThat(town.city.one("select string_agg(action || ' ' || what, '|' order by seq) from access.audit_entry"
                        + " where action like 'engagement.texts%'"))
                .isEqualTo("engagement.texts-read 職員意識調査 · Q5 · 課0 · 窓口 · 1|engagement.texts-saved 職員意識調査 · Q5");
    }

    @Test
    void aTurnThatIsRepeatedStoresNothingTwice() {
        WaitingJobs.run(context);
        town.city.run("update engagement.text_reading set finished_at = null");
        assertThat(again()).hasStatus(302);
        WaitingJobs.run(context);
        assertThat(town.city.one("select count(*) from engagement.masked_text")).isEqualTo(43L);
    }

    @Test
    void whoeverAsksAgainMeanwhileStartsNoSecondTurn() {
        assertThat(again()).hasStatus(302);
        assertThat(jobs()).isEqualTo(1L);
        WaitingJobs.run(context);
        town.city.run("update engagement.text_reading set finished_at = null");
        CompletableFuture.allOf(CompletableFuture.runAsync(this::again), CompletableFuture.runAsync(this::again))
                .join();
        assertThat(jobs()).isEqualTo(2L);
        WaitingJobs.run(context);
        assertThat(town.city.one("select count(*) from engagement.masked_text")).isEqualTo(43L);
    }

    @Test
    void twoTurnsAtOnceStoreNothingTwice() throws Exception {
        var reader = context.getBean(ReadTexts.class);
        var second = new AtomicReference<CompletableFuture<Void>>();
        reader.run(turn(() -> {
            second.set(CompletableFuture.runAsync(() -> reader.run(turn(() -> {}))));
            while (!second.get().isDone() && waiting() == 0) {
                Thread.onSpinWait();
            }
        }));
        second.get().join();
        assertThat(town.city.one("select count(*) from engagement.masked_text")).isEqualTo(43L);
    }

    @Test
    void wordsOfTheRoundAreKnown() {
        WaitingJobs.run(context);
        assertThat(town.city.one("select texts || ' ' || negated from engagement.text_word where word = '相談'"))
                .isEqualTo("43 43");
        assertThat(town.city.one("select count(*) from engagement.text_word where word like '%林%'"))
                .isEqualTo(0L);
    }

    @Test
    void aPageTakesFewStatements() {
        WaitingJobs.run(context);
        get(office, "");
        assertThat(StatementCounter.during(() -> get(office, ""))).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private void writes(StaffId person, String words) {
        var texts = new String[TEXT + 1];
        texts[TEXT] = words;
        box.cast(round, person, Town.OPENS, new Ballot(new Float[] {3f, 3f, null, null, null}, texts));
    }

    private MvcTestResult again() {
        return mvc.post()
                .uri("/survey-texts/" + round + "/reading")
                .with(user(office))
                .with(csrf())
                .exchange();
    }

    private long jobs() {
        return (long) town.city.one("select count(*) from platform.job where kind = '" + ReadTexts.KIND + "'");
    }

    private long waiting() {
        return (long) town.city.one("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                + " and database = (select oid from pg_database where datname = current_database())");
    }

    /** A turn in which something else happens after the texts are stored, before it is over. */
    private JobRun turn(Runnable meanwhile) {
        return new JobRun() {
            @Override
            public String payload() {
                return round.toString();
            }

            @Override
            public void progress(long done, long total) {
                meanwhile.run();
            }

            @Override
            public void say(String key, Object... arguments) {}
        };
    }

    private MvcTestResult get(String account, String path) {
        return mvc.get()
                .uri("/survey-texts/" + round + path)
                .with(user(account))
                .exchange();
    }
}
