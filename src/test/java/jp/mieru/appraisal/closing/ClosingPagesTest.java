package jp.mieru.appraisal.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.OfficePages;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.closing.CloseCycle.Closing;
import jp.mieru.appraisal.moving.Move;
import jp.mieru.appraisal.moving.SheetMoves;
import jp.mieru.appraisal.sheet.Rest;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NullUnmarked
class ClosingPagesTest extends OfficePages {
    private static final String NAME = "Mieru";

    @Autowired
    CloseCycle close;

    @Autowired
    SheetMoves moves;

    private final LocalDate today = LocalDate.now(Japan.ZONE);

    @BeforeEach
    void aCycleIsOpen() {
        open();
    }

    @Test
    void whatStandsInTheWayIsToldWithLinksToTheLists() {
        town.city.run("update appraisal.sheet set stage = 'first' where staff_id = ?", town.clerk.value());
        disclosed(town.chief.value(), today);
        town.city.run(
                "insert into appraisal.complaint (sheet_id, staff_id, filed_on, last_day, reason, wish)"
                        + " select id, staff_id, ?, ?, 'x', 'y' from appraisal.sheet where staff_id = ?",
                today,
                today,
                town.chief.value());
        assertThat(page(path)).bodyText().contains("評価を終了する");
        assertThat(page(path + "/closing"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "まだ終了できません",
                        path + "?stage=first",
                        "一次評価の段階で、まだ開示されていない人が1人います",
                        path + "?stage=disclosed",
                        "苦情を申し出る期限が来ていない人が1人います",
                        "/appraisal-objections/office",
                        "審査の終わっていない苦情が1件あります")
                .doesNotContain("この評価を終了する");
        assertThat(page(path + "/closing?lang=en")).bodyText().contains("It cannot be closed yet", "1 person has not");
        assertThat(sends(path + "/closing", "version", version())).hasRedirectedUrl(path + "/closing");
        assertThat(state()).isEqualTo("open");
    }

    @Test
    void aCycleIsClosedWithTheConsequencesToldBeforeAndTheNameAfter() {
        everybodyIsDone();
        assertThat(page(path + "/closing")).bodyText().contains("終了できます", "終了すると変わること", "この評価を終了する");
        assertThat(sends(path + "/closing", "version", version())).hasRedirectedUrl(path);
        assertThat(state()).isEqualTo("closed");
        for (var shown : List.of(path, path + "/closing", path + "/sheets/" + sheet(), path + "/decisions")) {
            assertThat(page(shown)).hasStatusOk().bodyText().contains(NAME + "さんが終了しました");
        }
        assertThat(page(path + "/closing?lang=en")).bodyText().contains("This cycle was closed on", "by " + NAME);
        assertThat(page("/appraisal-sheets/" + sheet()))
                .hasStatusOk()
                .bodyText()
                .contains("この評価は終了しました");
        assertThat(page(path + "/pay")).as("files for pay stay readable").hasStatusOk();
        assertThat(trail()).isEqualTo("appraisal.cycle-closed");
    }

    @Test
    void nothingOfAClosedCycleChanges() {
        everybodyIsDone();
        sends(path + "/closing", "version", version());
        var sheet = new SheetId(sheet());
        int before = (int) town.city.one("select version from appraisal.sheet where id = ?", sheet.value());
        assertThat(moves.reopen(sheet, before, "x", viewer())).isEqualTo(new Move.AtRest(Rest.CLOSED));
        refused(path + "/additions", path);
        refused(path + "/reminders", path, "step", "FIRST");
        refused(path + "/moved-raters", path + "/moved-raters", "reason", "x");
        assertThat(sends(path + "/decisions", "number", "100004", "takes", "in", "reason", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("この評価は終了しているため、変えられません");
        assertThat(sends(path + "/sheets/" + sheet + "/raters", "step", "first", "number", "100005", "reason", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("この評価は終了しているため、変えられません");
        assertThat(sends(path, "version", version(), "reference", "2026-09-30", "self", "2026-10-13"))
                .hasStatus(422);
        assertThat(sends(
                        "/appraisal-objections/office/excuses",
                        "staffNumber",
                        "100004",
                        "lastDay",
                        today.plusDays(3).toString(),
                        "reason",
                        "x"))
                .hasStatus(422)
                .bodyText()
                .contains("この人の評価は終了しています");
    }

    @Test
    void aClosingByMistakeIsUndoneWithAReason() {
        everybodyIsDone();
        sends(path + "/closing", "version", version());
        assertThat(sends(path + "/reopening", "version", version(), "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("入力してください。");
        assertThat(sends(path + "/reopening", "version", version(), "reason", "一人の評価を改めるため"))
                .hasRedirectedUrl(path);
        assertThat(state()).isEqualTo("open");
        assertThat(page(path)).bodyText().doesNotContain("さんが終了しました");
        assertThat(page(path + "/closing")).bodyText().contains("終了を取り消しました", "一人の評価を改めるため", "この評価を終了する");
        assertThat(trail()).isEqualTo("appraisal.cycle-closed appraisal.cycle-reopened");
        sends(path + "/closing", "version", version());
        assertThat(state()).isEqualTo("closed");
    }

    @Test
    void ofTwoWhoCloseAtOnceOneIsTold() throws Exception {
        everybodyIsDone();
        int version = Integer.parseInt(version());
        Callable<Closing> closing = () -> close.close(cycle, version, viewer());
        try (var both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(List.of(closing, closing)))
                    .extracting(each -> each.get())
                    .containsExactlyInAnyOrder(new Closing.Done(), new Closing.Overtaken());
        }
        assertThat(sends(path + "/closing", "version", String.valueOf(version)))
                .hasRedirectedUrl(path + "/closing")
                .flash()
                .containsKey("flash");
        assertThat(sends(path + "/reopening", "version", "0", "reason", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("ほかの人が先に変えた");
    }

    @Test
    void onlyTheOfficeClosesAndOnlyWhatWasOpened() {
        var manager = town.city.account(town.manager);
        assertThat(get(manager, path + "/closing")).hasStatus(403);
        assertThat(post(manager, path + "/closing", "version", version())).hasStatus(403);
        assertThat(post(manager, path + "/reopening", "version", version())).hasStatus(403);
        assertThat(page("/appraisal-cycles/" + UUID.randomUUID() + "/closing")).hasStatus(404);
        town.city.run("update appraisal.cycle set state = 'planned'");
        assertThat(page(path + "/closing")).hasStatus(404);
    }

    @Test
    void thePageTakesAsManyStatementsForManyAsForFew() {
        int few = StatementCounter.during(() -> page(path + "/closing")).size();
        for (int i = 0; i < 60; i++) {
            town.clerk("4%05d".formatted(i), "主事" + i);
        }
        open.goOn(cycle);
        assertThat(StatementCounter.during(() -> page(path + "/closing"))).hasSize(few);
        assertThat(few).isLessThanOrEqualTo(14);
    }

    private void everybodyIsDone() {
        disclosed(null, today.minusDays(30));
    }

    private void disclosed(UUID staff, LocalDate day) {
        town.city.run(
                "update appraisal.sheet set stage = 'disclosed', disclosed_on = ? where staff_id = coalesce(?, staff_id)",
                day,
                staff);
    }

    private void refused(String uri, String back, String... parameters) {
        assertThat(sends(uri, parameters)).hasRedirectedUrl(back).flash().containsKey("flash");
    }

    private Viewer viewer() {
        return new Viewer(UUID.fromString(office), town.officer, NAME, Set.of(Duty.APPRAISAL), false, false, false);
    }

    private UUID sheet() {
        return (UUID) town.city.one("select id from appraisal.sheet where staff_id = ?", town.clerk.value());
    }

    private String version() {
        return town.city
                .one("select version from appraisal.cycle where id = ?", cycle.value())
                .toString();
    }

    private Object state() {
        return town.city.one("select state from appraisal.cycle where id = ?", cycle.value());
    }

    private Object trail() {
        return town.city.one("select string_agg(action, ' ' order by seq) from access.audit_entry"
                + " where action in ('appraisal.cycle-closed', 'appraisal.cycle-reopened')");
    }
}
