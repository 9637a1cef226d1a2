package jp.mieru.engagement.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipInputStream;
import jp.mieru.StatementCounter;
import jp.mieru.engagement.feedback.FeedbackTown;
import jp.mieru.platform.jobs.JobId;
import jp.mieru.platform.jobs.WaitingJobs;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class PackTest {
    private static final float A4_WIDTH = 595.3f;

    /** Cannot make documents that say something. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Breaking {
        static volatile String at = "";

        @Bean
        @Primary
        PdfDocuments breakingDocuments() {
            return new PdfDocuments() {
                @Override
                byte[] of(String xhtml) {
                    if (!at.isEmpty() && xhtml.contains(at)) {
                        throw new UncheckedIOException(new IOException("not well-formed"));
                    }
                    return super.of(xhtml);
                }
            };
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    private FeedbackTown town;
    private String packs;

    @BeforeEach
    void aTownWasAskedTwice() {
        Breaking.at = "";
        town = new FeedbackTown(beans);
        packs = "/results/" + town.second + "/packs";
    }

    @Test
    void aHeadTakesOutTheOwnUnitsPackOnA4() throws Exception {
        var answer = get(town.head(1), town.unit(town.second, 1) + "/pack");
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getPages())
                    .hasSizeBetween(2, 4)
                    .allSatisfy(page -> assertThat(page.getMediaBox().getWidth())
                            .isCloseTo(A4_WIDTH, org.assertj.core.data.Offset.offset(1f)));
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked())
                    .as("tagged for screen readers")
                    .isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getPage(0).getResources().getFontNames())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(
                                    pdf.getPage(0).getResources().getFont(name).isEmbedded())
                            .isTrue());
        }
        assertThat(text(answer))
                .contains("課1", "今年の調査", "前回より下がったのは、エンゲージメント（－25.0点）", "50.0", "75.0", "低いときに考えられること", "職場で話し合ったこと")
                .contains("24人のうち24人が回答", "1. 設問Q1")
                .doesNotContain("課0", "課2", "課3");
    }

    @Test
    void nobodyTakesOutAPackOfAUnitThatMayNotBeRead() {
        assertThat(get(town.head(1), town.unit(town.second, 0) + "/pack")).hasStatus(404);
        assertThat(get(town.staff(1), town.unit(town.second, 1) + "/pack")).hasStatus(403);
        assertThat(get(town.head(1), packs)).hasStatus(403);
        assertThat(get(town.head(1), packs + "/file")).hasStatus(403);
        assertThat(get(town.executive, packs)).hasStatus(403);
    }

    @Test
    void theOfficeMakesAllPacksAsOneJobAndDownloadsThem() throws Exception {
        assertThat(get(town.office, packs)).bodyText().contains("7の所属の資料を");
        assertThat(post(packs)).hasStatus3xxRedirection();
        assertThat(get(town.office, packs)).bodyText().contains("作成の順番を待っています", "7件のうち0件");
        assertThat(get(town.office, packs + "/file")).hasStatus(404);
        WaitingJobs.run(beans);
        assertThat(get(town.office, packs)).bodyText().contains("7件の資料があります");
        var files = unzipped(get(town.office, packs + "/file"));
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "00_みらい市.pdf",
                        "01_総務部.pdf",
                        "0100_課0.pdf",
                        "0101_課1.pdf",
                        "02_福祉部.pdf",
                        "0202_課2.pdf",
                        "0203_課3.pdf");
        assertThat(text(files.get("0100_課0.pdf"))).contains("前回より上がったのは、エンゲージメント（＋25.0点）");
    }

    @Test
    void whatThePageHidesIsInNoPack() throws Exception {
        post(packs);
        WaitingJobs.run(beans);
        var hidden = text(unzipped(get(town.office, packs + "/file")).get("0203_課3.pdf"));
        assertThat(hidden)
                .contains("課3の得点は、だれの答えかわからないように、出していません。", "福祉部の得点", "この所属の得点は出せないため", "職場で話し合ったこと")
                .doesNotContain("設問Q1", "誤差");
    }

    @Test
    void headsHearOnceThatTheirPacksAreThere() {
        String head = town.head(1);
        assertThat(post(packs + "/notices")).hasStatus3xxRedirection();
        assertThat(told()).as("nothing is there yet").isEqualTo(0L);
        post(packs);
        WaitingJobs.run(beans);
        assertThat(get(town.office, packs)).bodyText().contains("所属長に知らせる", "の配布資料ができました。所属の結果の画面から取り出せます。");
        town.town.city.run("update survey.round set mode = 'gathered'");
        post(packs + "/notices");
        assertThat(told()).as("who may not read it").isEqualTo(0L);
        town.town.city.run("update survey.round set mode = 'anonymous'");
        post(packs + "/notices");
        long heads = (long) told();
        assertThat(heads).isPositive();
        assertThat(get(town.office, packs)).bodyText().contains("所属長に知らせました（").doesNotContain(packs + "/notices");
        post(packs);
        WaitingJobs.run(beans);
        post(packs + "/notices");
        assertThat(told()).as("once for each edition").isEqualTo(heads);
        assertThat(town.town.city.one("select what from access.audit_entry where action = 'engagement.packs-told'"))
                .isEqualTo("今年の調査 / " + heads);
        assertThat(mvc.post()
                        .uri(packs + "/notices")
                        .with(user(head))
                        .with(csrf())
                        .exchange())
                .hasStatus(403);
    }

    private Object told() {
        return town.town.city.one("select count(*) from platform.notice where message_key = 'engagement.pack.notice'");
    }

    @Test
    void workThatIsCancelledHandsOutNothingAndCanBeBegunAgain() {
        post(packs);
        post(packs + "/cancellation");
        WaitingJobs.run(beans);
        assertThat(get(town.office, packs)).bodyText().contains("配布資料はそろっていません", "もう一度作ることができます");
        assertThat(get(town.office, packs + "/file")).hasStatus(404);
        post(packs);
        WaitingJobs.run(beans);
        assertThat(get(town.office, packs + "/file")).hasStatusOk();
    }

    @Test
    void packsOfFiguresThatAreNoLongerShownAreNotHandedOut() {
        post(packs);
        WaitingJobs.run(beans);
        town.town.city.run("update engagement.pack_work set edition = 'before'");
        assertThat(get(town.office, packs)).bodyText().contains("前に作った資料は使えません");
        assertThat(get(town.office, packs + "/file")).hasStatus(404);
    }

    @Test
    void aUnitWhosePackCannotBeMadeKeepsNoOtherFromItsOwnAndIsNamed() throws Exception {
        Breaking.at = "<h1>課2</h1>";
        post(packs);
        WaitingJobs.run(beans);
        assertThat(get(town.office, packs)).bodyText().contains("1件の配布資料を作れませんでした", "作れなかった所属：課2。", "6件の資料があります");
        assertThat(unzipped(get(town.office, packs + "/file"))).hasSize(6).doesNotContainKey("0202_課2.pdf");
        Breaking.at = "";
        post(packs);
        WaitingJobs.run(beans);
        assertThat(get(town.office, packs)).bodyText().contains("7件の資料があります").doesNotContain("作れませんでした");
    }

    @Test
    void packsOfFiguresThatAreNoLongerShownAreDeletedAtTheNextStart() {
        post(packs);
        WaitingJobs.run(beans);
        var store = beans.getBean(PackStore.class);
        var edition = store.work(town.second).orElseThrow().edition();
        store.dropAllBut(edition);
        assertThat(store.made(town.second)).hasSize(7);
        store.dropAllBut(edition + "'");
        assertThat(store.made(town.second)).isEmpty();
        town.town.city.run("update engagement.pack_work set edition = 'before'");
        assertThat(get(town.office, packs)).bodyText().contains("前に作った資料は使えません");
    }

    @Test
    void answersAreReadForManyUnitsAtOnce() {
        post(packs);
        var statements = StatementCounter.during(() -> WaitingJobs.run(beans));
        assertThat(statements.stream().filter(sql -> sql.contains("analysis_answers")))
                .hasSize(1);
        assertThat(statements.stream().filter(sql -> sql.contains("analysis_cell")))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aDownloadHoldsNoConnection() {
        post(packs);
        WaitingJobs.run(beans);
        town.town.city.run("insert into engagement.pack select round_id, 100 + n, 'P', 'x' from engagement.pack_work,"
                + " generate_series(1, 20) n");
        var slots = new ArrayList<Integer>();
        var statements =
                StatementCounter.during(() -> beans.getBean(PackStore.class).each(town.second, (slot, name, pdf) -> {
                    assertThat(TransactionSynchronizationManager.getResourceMap())
                            .isEmpty();
                    slots.add(slot);
                }));
        assertThat(slots).hasSize(27).isSorted();
        assertThat(statements).hasSize(4);
    }

    @Test
    void aJobWhoseWorkWasBegunAnewKeepsNothingMore() {
        post(packs);
        var store = beans.getBean(PackStore.class);
        var old = store.work(town.second).orElseThrow().job();
        var anew = new JobId(UUID.randomUUID());
        store.begin(town.second, anew, "edition", "en");
        store.keep(town.second, old, 0, "課0", new byte[] {1});
        assertThat(store.made(town.second)).isEmpty();
        store.keep(town.second, anew, 1, "課1", new byte[] {1});
        assertThat(store.made(town.second)).containsExactly(1);
    }

    @Test
    void twoPressesAtOnceBeginOneJob() throws Exception {
        var store = beans.getBean(PackStore.class);
        try (var others = Executors.newFixedThreadPool(2)) {
            var presses = new ArrayList<Future<MvcTestResult>>();
            new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(held -> {
                store.lock(town.second);
                presses.add(others.submit(() -> post(packs)));
                presses.add(others.submit(() -> post(packs)));
                while (waiting() < 2) {
                    assertThat(presses).noneMatch(Future::isDone);
                    Thread.onSpinWait();
                }
            });
            for (var press : presses) {
                assertThat(press.get()).hasStatus3xxRedirection();
            }
        }
        assertThat(town.town.city.one("select count(*) from platform.job where kind = ?", PackJob.KIND))
                .isEqualTo(1L);
    }

    private long waiting() {
        return beans.getBean(JdbcClient.class).sql("""
                        select count(*) from pg_locks l join pg_database d on d.oid = l.database
                        where d.datname = current_database() and l.locktype = 'advisory' and not l.granted
                        """).query(Long.class).single();
    }

    private static Map<String, byte[]> unzipped(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(MvcTestResult answer) throws IOException {
        return text(answer.getResponse().getContentAsByteArray());
    }

    /** What the pages say, without line breaks. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }

    private MvcTestResult get(String account, String path) {
        return mvc.get().uri(path).with(user(account)).exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post().uri(path).with(user(town.office)).with(csrf()).exchange();
    }
}
