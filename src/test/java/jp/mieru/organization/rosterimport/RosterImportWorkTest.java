package jp.mieru.organization.rosterimport;

import static jp.mieru.organization.rosterimport.RosterFiles.HISTORY;
import static jp.mieru.organization.rosterimport.RosterFiles.ROSTER;
import static jp.mieru.organization.rosterimport.RosterFiles.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.organization.City;
import jp.mieru.platform.jobs.WaitingJobs;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work upon imports goes on in the background, one piece at a time, and bears being interrupted. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class RosterImportWorkTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplyImport applying;

    @Autowired
    ImportWork begun;

    @Autowired
    GiveUpOldUploads uploads;

    private final City city = new City();
    private ImportOffice office;

    @BeforeEach
    void theOfficeSignsIn() {
        office = new ImportOffice(context);
    }

    @Test
    void thePageShowsTheWorkUntilThereIsSomethingToLookAt() {
        var path = office.uploadOnly(UNITS, ROSTER, HISTORY);
        assertThat(office.get(path))
                .hasStatusOk()
                .bodyText()
                .contains("順番待ち", "every 1s", "<noscript>", "照合中")
                .doesNotContain("この内容で取り込む", "変わる件数", "取り込むものはありません");
        assertThat(office.part(path))
                .doesNotContainHeader("HX-Refresh")
                .bodyText()
                .contains("順番待ち");
        assertThat(office.get(path + "/columns")).as("not known yet").hasStatus(302);
        assertThat(office.post(path + "/application")).hasStatus(302);
        assertThat(office.post(path + "/comparison")).as("one work at a time").hasStatus(302);
        assertThat(office.get("/roster-imports")).bodyText().contains("照合中");
        WaitingJobs.run(context);
        assertThat(office.part(path)).as("the whole page is another").hasHeader("HX-Refresh", "true");
        assertThat(office.get(path)).bodyText().contains("この内容で取り込む").doesNotContain("every 1s");
        assertThat(office.staff()).isZero();
    }

    @Test
    void whatWasBegunInVainCanBeBegunAgain() {
        var path = office.uploadOnly(UNITS, ROSTER, HISTORY);
        jobsEnd("failed", "platform.job.failed");
        assertThat(office.get(path))
                .bodyText()
                .contains("処理できませんでした", "もう一度確かめる")
                .doesNotContain("every 1s");
        office.work(path + "/comparison");
        assertThat(office.get(path)).bodyText().contains("この内容で取り込む");
    }

    @Test
    void aServerThatEndsInBetweenLosesNothingAndStoresNothingTwice() {
        var path = office.uploadOnly(UNITS, ROSTER, HISTORY);
        runAgain();
        assertThat(office.get(path)).bodyText().contains("この内容で取り込む");
        office.apply(path);
        runAgain();
        assertThat(office.lastJob()).isEqualTo("organization.rosterimport.apply.applied");
        assertThat(office.staff()).isEqualTo(3);
        office.undo(path);
        runAgain();
        assertThat(office.lastJob()).isEqualTo("organization.rosterimport.undo.undone");
        assertThat(office.staff()).isZero();
    }

    @Test
    void theWorkbookOfFaultsSaysHowManyMoreThereAre() throws Exception {
        var roster = new StringBuilder(ROSTER);
        for (int i = 0; i < 1_200; i++) {
            roster.append(ROSTER.lines()
                            .skip(1)
                            .findFirst()
                            .orElseThrow()
                            .replace("0001", "9%04d".formatted(i))
                            .replace("0100", "7777"))
                    .append('\n');
        }
        var path = office.upload(UNITS, roster.toString(), HISTORY);
        var all = jdbc.sql("select faults from organization.roster_import")
                .query(Integer.class)
                .single();
        assertThat(all).isGreaterThan(1_200);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                office.get(path + "/faults.xlsx").getResponse().getContentAsByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1 + 1_000 + 1);
            assertThat(rows.getLast().toString()).contains("%,d件".formatted(all - 1_000));
        }
    }

    @Test
    void anUploadThatNobodyAppliesIsGoneAfterAWeek() {
        office.apply(office.upload(UNITS, ROSTER, HISTORY));
        office.upload(null, ROSTER, null);
        uploads.run();
        assertThat(imports()).isEqualTo(2);
        jdbc.sql("update organization.roster_import_step set at = at - interval '8 days'")
                .update();
        uploads.run();
        assertThat(imports()).as("what was applied stays").isOne();
    }

    private int imports() {
        return jdbc.sql("select count(*) from organization.roster_import")
                .query(Integer.class)
                .single();
    }

    @Test
    void twoImportsAtOnceLoseNothing() throws Exception {
        office.apply(office.upload(UNITS, ROSTER, HISTORY));
        var one = office.upload(null, ROSTER.replace("s1@", "s8@"), null);
        var other = office.upload(null, ROSTER.replace("s1@", "s9@"), null);
        office.post(one + "/application");
        office.post(other + "/application");
        WaitingJobs.run(context);
        assertThat(office.lastJob()).isEqualTo("organization.rosterimport.apply.stale");
        assertThat(jdbc.sql("select mail from organization.staff where staff_number = '0001'")
                        .query(String.class)
                        .single())
                .isEqualTo("s8@city.example.jp");
    }

    @Test
    void ofTwoAppliedAtTheSameMomentOneWinsAndTheOtherIsLookedAtAnew() throws Exception {
        office.apply(office.upload(UNITS, ROSTER, HISTORY));
        var one = office.upload(null, ROSTER.replace("s1@", "s8@"), null);
        var other = office.upload(null, ROSTER.replace("s1@", "s9@"), null);
        assertThat(together(() -> apply(one), () -> apply(other)))
                .containsExactlyInAnyOrder(ApplyImport.Outcome.APPLIED, ApplyImport.Outcome.STALE);
        assertThat(city.one("select count(*) from organization.roster_import_step where step = 'applied'"))
                .isEqualTo(2L);
        assertThat(city.one("select count(*) from organization.assignment where upper(valid) is null"))
                .isEqualTo(3L);
        var late = city.one("select count(*) from organization.roster_import_part p where import_id = ?", id(one))
                        .equals(0L)
                ? other
                : one;
        assertThat(office.get(late + "?tab=changed"))
                .as("what the other would change now")
                .bodyText()
                .contains("s8@city.example.jp", "s9@city.example.jp", "この内容で取り込む");
    }

    @Test
    void theSameImportAppliedTwiceAtOnceIsStoredOnce() throws Exception {
        var path = office.upload(UNITS, ROSTER, HISTORY);
        assertThat(together(() -> apply(path), () -> apply(path))).containsOnly(ApplyImport.Outcome.APPLIED);
        assertThat(office.staff()).isEqualTo(3);
        assertThat(city.one("select count(*) from access.audit_entry where action = 'organization.roster-imported'"))
                .isEqualTo(1L);
    }

    @Test
    void aDoublePressBeginsOneWork() throws Exception {
        var path = office.upload(UNITS, ROSTER, HISTORY);
        assertThat(together(
                        () -> begun.begin(viewer(), id(path), ImportTask.APPLY),
                        () -> begun.begin(viewer(), id(path), ImportTask.APPLY)))
                .containsExactlyInAnyOrder(true, false);
        WaitingJobs.run(context);
        assertThat(office.staff()).isEqualTo(3);
    }

    private ApplyImport.Outcome apply(String path) {
        return applying.run(viewer(), id(path), (done, total) -> {});
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Viewer viewer() {
        return new Viewer(new UUID(0, 1), null, "人事 花子", Set.of(Duty.PLACEMENT), false, false, false);
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            start.await();
            return List.of(other.call(), first.get());
        }
    }

    /** As after a server that has committed the work and not yet noted that the job is over. */
    private void runAgain() {
        WaitingJobs.run(context);
        jobsEnd("waiting", null);
        WaitingJobs.run(context);
    }

    private void jobsEnd(String state, String message) {
        jdbc.sql("update platform.job set state = :state, ended_at = now(), message_key = :message "
                        + "where id = (select id from platform.job order by queued_at desc, id desc limit 1)")
                .param("state", state)
                .param("message", message)
                .update();
    }
}
