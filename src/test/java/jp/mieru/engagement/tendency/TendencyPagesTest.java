package jp.mieru.engagement.tendency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.freetext.TextsRead;
import jp.mieru.engagement.themekeeping.KeepTheme;
import jp.mieru.engagement.themeshares.CountThemes;
import jp.mieru.engagement.themeshares.CountThemesAnew;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Two 部 of 80 and 90 people, who write twice: of training and of the counter, of training more the second time. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class TendencyPagesTest {
    private static final int MOST_STATEMENTS = 17;
    private static final int TEXT = 4;
    private static final String TRAINING = "研修の講師を増やしてほしい。";
    private static final String COUNTER = "窓口が混む日の応援がほしい。";
    private static final String SECRET = "給湯室の冷蔵庫が狭い。";

    private static final Viewer VIEWER =
            new Viewer(UUID.randomUUID(), null, "担当", Set.of(Duty.SURVEY), false, false, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountThemes counting;

    @Autowired
    CountThemesAnew anew;

    @Autowired
    KeepTheme keepTheme;

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
    private RoundId first;
    private RoundId second;
    private String office;
    private String head;
    private String staff;
    private String executive;

    @BeforeEach
    void twoRoundsHaveClosed() {
        town = new Town(40, 40, 45, 45);
        office = town.city.account(null, false, false, Duty.SURVEY);
        var leader = town.city.staff("900001", "課長", "カチョウ", town.section(0), "課長", 7);
        town.city.heads(leader, town.section(0), "2020-04-01", null);
        head = town.city.account(leader);
        staff = town.city.account(town.person(2, 0));
        executive = town.city.account(town.person(2, 1), true, false);
        first = round("第1回", Town.OPENS, 10);
        second = round("第2回", Town.OPENS.plusMonths(1), 25);
        WaitingJobs.run(context);
    }

    @Test
    void themesAreFoundAndCanBeKept() {
        assertThat(get(office, "/survey-texts/" + second + "/themes"))
                .hasStatusOk()
                .bodyText()
                .contains("研修", "講師", "窓口", "名前を付けて残す");
        assertThat(keep("研修の充実", "研修\n講師")).hasStatus(302);
        assertThat(get(office, "/themes")).bodyText().contains("研修の充実");
        assertThat(get(office, "/survey-texts/" + second + "/themes"))
                .bodyText()
                .contains("テーマにした");
    }

    @Test
    void everybodyReadsTheShareInTheWholeAndItsChange() {
        keep("研修の充実", "研修");
        assertThat(get(staff, "/results/" + second + "/themes"))
                .hasStatusOk()
                .bodyText()
                .contains("研修の充実", "58.8%", "23.5%", "35.3", "いっしょに使われた言葉", "講師")
                .doesNotContain("総務部", "福祉部", "増やしてほしい", "冷蔵庫", "給湯室");
    }

    @Test
    void aHeadReadsTheOwnDepartmentOnly() {
        keep("研修の充実", "研修");
        assertThat(get(head, "/results/" + second + "/themes"))
                .bodyText()
                .contains("総務部", "62.5")
                .doesNotContain("福祉部", "増やしてほしい", "冷蔵庫");
        assertThat(get(executive, "/results/" + second + "/themes"))
                .bodyText()
                .contains("総務部", "福祉部", "55.6")
                .doesNotContain("増やしてほしい");
        assertThat(get(office, "/results/" + second + "/themes?lang=en"))
                .bodyText()
                .contains("What people write about", "福祉部");
    }

    @Test
    void aThemeOfFewIsHiddenFromEverybody() {
        keep("休憩", "冷蔵庫");
        for (String reader : List.of(staff, head, executive, office)) {
            assertThat(get(reader, "/results/" + second + "/themes"))
                    .bodyText()
                    .contains("出していないテーマ：休憩")
                    .doesNotContain("給湯室", "1.2", "1.8");
        }
        assertThat(town.city.one("select count(*) from engagement.theme_share")).isEqualTo(0L);
    }

    @Test
    void unitsNeverGetWordsOfFew() {
        keep("研修の充実", "研修\n冷蔵庫");
        assertThat(get(staff, "/results/" + second + "/themes"))
                .bodyText()
                .contains("研修")
                .doesNotContain("冷蔵庫");
    }

    @Test
    void onlyThoseInChargeOfSurveysKeepThemes() {
        for (String other : List.of(staff, head, executive)) {
            assertThat(get(other, "/survey-texts/" + second + "/themes")).hasStatus(403);
            assertThat(get(other, "/themes")).hasStatus(403);
            assertThat(mvc.post()
                            .uri("/themes")
                            .param("name", "x")
                            .param("words", "y")
                            .with(user(other))
                            .with(csrf())
                            .exchange())
                    .hasStatus(403);
        }
    }

    @Test
    void aWordIsOfOneThemeOnly() {
        keep("研修の充実", "研修");
        assertThat(keep("学び", "学び、研修")).hasStatus(422).bodyText().contains("「研修」はテーマ「研修の充実」の言葉です");
        assertThat(keep("研修の充実", "講師")).hasStatus(422).bodyText().contains("同じ名前のテーマがあります");
        assertThat(keep("空", " 、")).hasStatus(422);
        assertThat(keep("", "語")).hasStatus(422);
    }

    @Test
    void changedWordsAreCountedAgainAndADroppedThemeIsGone() {
        keep("窓口", "応援");
        var id = (String) town.city.one("select id::text from engagement.theme");
        assertThat(change(id, "窓口の混雑", "研修")).hasStatus(302);
        assertThat(get(staff, "/results/" + second + "/themes")).bodyText().contains("窓口の混雑", "58.8%");
        assertThat(mvc.post()
                        .uri("/themes/" + id + "/removal")
                        .with(user(office))
                        .with(csrf())
                        .exchange())
                .hasStatus(302);
        assertThat(get(staff, "/results/" + second + "/themes")).bodyText().contains("お返しできる傾向はまだありません");
    }

    @Test
    void noChangeOfWordsTellsHowManyUsedAWordOfFew() {
        keep("研修の充実", "研修");
        var id = (String) town.city.one("select id::text from engagement.theme");
        assertThat(change(id, "研修の充実", "研修、冷蔵庫")).hasStatus(422).bodyText().contains("使った人が数人しかいない言葉");
        assertThat(get(staff, "/results/" + second + "/themes")).bodyText().contains("58.8%");
        town.city.run("delete from engagement.theme");
        assertThat(keep("学び", "冷蔵庫、研修")).hasStatus(422);
        assertThat(keep("学び", "研修")).hasStatus(302);
        assertThat(get(staff, "/results/" + second + "/themes")).bodyText().contains("学び", "58.8%");
    }

    @Test
    void noChangeOfWordsTellsOfFewInADepartment() {
        town.city.run("""
                update engagement.masked_text set terms = terms || '{残業}' where id in (
                    select id from (select id, row_number() over (partition by unit) as place from engagement.masked_text
                                    where round_id = '%s' and '窓口' = any(terms)) as counter where place <= 3)
                """.formatted(second));
        keep("研修の充実", "研修");
        assertThat(get(executive, "/results/" + second + "/themes")).bodyText().contains("62.5", "55.6");
        var id = (String) town.city.one("select id::text from engagement.theme");
        assertThat(change(id, "研修と残業", "研修、残業")).hasStatus(302);
        assertThat(get(executive, "/results/" + second + "/themes"))
                .bodyText()
                .contains("65.9%", "秘匿")
                .doesNotContain("62.5", "55.6", "70.0", "62.2");
    }

    @Test
    void aWordThatNoTextIsEverAboutIsRefused() {
        assertThat(keep("研修の充実", "研修、増やしてほしい")).hasStatus(422).bodyText().contains("「増やしてほしい」は記述の中の1語として数えられません");
    }

    @Test
    void aThemeKeptWhileARoundIsCountedIsCountedInItToo() {
        town.city.run("update engagement.text_reading set finished_at = null where round_id = '" + second + "'");
        var keeping = new AtomicReference<CompletableFuture<MvcTestResult>>();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update engagement.text_reading set finished_at = now()").update();
            counting.on(new TextsRead(second));
            keeping.set(CompletableFuture.supplyAsync(() -> keep("研修の充実", "研修")));
            while (!keeping.get().isDone() && waiting() == 0) {
                Thread.onSpinWait();
            }
        });
        assertThat(keeping.get().join()).hasStatus(302);
        assertThat(get(staff, "/results/" + second + "/themes")).bodyText().contains("研修の充実", "58.8%");
    }

    @Test
    void sharesOfAnotherThresholdAreNotShownAndAreCountedAnew() {
        keep("研修の充実", "研修");
        keep("窓口の混雑", "窓口");
        town.city.run("update engagement.theme_counted set threshold = threshold - 1");
        town.city.run("update engagement.theme_share set mentions = mentions - 1");
        assertThat(get(executive, "/results/" + second + "/themes"))
                .bodyText()
                .contains("出していないテーマ：研修の充実、窓口の混雑")
                .doesNotContain("58.2%", "58.8%", "講師");
        anew.run();
        assertThat(get(executive, "/results/" + second + "/themes"))
                .bodyText()
                .contains("58.8%", "23.5%", "講師", "窓口の混雑");
    }

    @Test
    void anotherThemeKeptMeanwhileLeavesNoShareOfAnotherThreshold() {
        keep("研修の充実", "研修");
        town.city.run("update engagement.theme_counted set threshold = threshold - 1");
        town.city.run("update engagement.theme_share set mentions = mentions - 1");
        keep("窓口の混雑", "窓口");
        assertThat(get(executive, "/results/" + second + "/themes"))
                .bodyText()
                .contains("58.8%", "窓口の混雑")
                .doesNotContain("58.2%");
    }

    @Test
    void aThemeThatIsGoneCannotBeChanged() {
        assertThat(change(UUID.randomUUID().toString(), "研修の充実", "研修")).hasStatus(404);
        var gone = keepTheme.keep(UUID.randomUUID(), "研修の充実", List.of("研修"), VIEWER);
        assertThat(gone).isInstanceOf(KeepTheme.Outcome.Gone.class);
    }

    @Test
    void aPageTakesFewStatementsHoweverManyThemes() {
        keep("研修の充実", "研修");
        keep("窓口の混雑", "窓口\n応援");
        get(head, "/results/" + second + "/themes");
        assertThat(StatementCounter.during(() -> get(head, "/results/" + second + "/themes")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void anUnknownRoundIsNotFound() {
        assertThat(get(staff, "/results/" + UUID.randomUUID() + "/themes")).hasStatus(404);
        assertThat(get(office, "/survey-texts/" + UUID.randomUUID() + "/themes"))
                .hasStatus(404);
    }

    /** Of each 課 so many write of training, one of the fridge, all others of the counter. */
    private RoundId round(String title, LocalDate opens, int training) {
        RoundId round = planRound
                .plan(
                        new jp.mieru.survey.round.RoundPlan(
                                title, Town.questionnaire(), opens, opens.plusDays(20), Set.of()),
                        null)
                .orElseThrow();
        openRound.open(round, opens, null);
        for (List<StaffId> section : town.sections.values()) {
            for (int i = 0; i < section.size(); i++) {
                writes(round, section.get(i), opens, i < training ? TRAINING : i == training ? SECRET : COUNTER);
            }
        }
        closeRound.close(round, opens.plusDays(20), null);
        return round;
    }

    private void writes(RoundId round, StaffId person, LocalDate day, String words) {
        var texts = new String[TEXT + 1];
        texts[TEXT] = words;
        box.cast(round, person, day, new Ballot(new Float[] {3f, 3f, null, null, null}, texts));
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .query(Long.class)
                .single();
    }

    private MvcTestResult keep(String name, String words) {
        return post("/themes", name, words);
    }

    private MvcTestResult change(String theme, String name, String words) {
        return post("/themes/" + theme, name, words);
    }

    private MvcTestResult post(String path, String name, String words) {
        return mvc.post()
                .uri(path)
                .param("name", name)
                .param("words", words)
                .with(user(office))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String account, String path) {
        return mvc.get().uri(path).with(user(account)).exchange();
    }
}
