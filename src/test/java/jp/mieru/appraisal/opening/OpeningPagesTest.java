package jp.mieru.appraisal.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;
import jp.mieru.StatementCounter;
import jp.mieru.appraisal.AppraisalTown;
import jp.mieru.appraisal.CycleId;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class OpeningPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenCycle open;

    @Autowired
    OpeningJob job;

    AppraisalTown town;
    String office;

    @BeforeEach
    void thereIsATown() {
        town = new AppraisalTown();
        office = town.office();
    }

    @Test
    void theRulesOfTheYearOfferTheirCyclesAndOneIsBegunWithProposedDays() {
        assertThat(get("/appraisal-cycles?year=2026"))
                .hasStatusOk()
                .bodyText()
                .contains("業績評価（前期）", "能力評価（年間）・業績評価（後期）", "条件付採用の評価");
        assertThat(get("/appraisal-cycles/new?year=2026&ruled=regular-2026-09-30"))
                .hasStatusOk()
                .bodyText()
                .contains("2026-09-30", "2026-10-13"); // 10 October is a Saturday, 12 October a holiday
        var path = begin("regular-2026-09-30");
        assertThat(get(path)).hasStatusOk().bodyText().contains("準備中", "対象者を確かめて始める");
        assertThat(post("/appraisal-cycles", days("regular-2026-09-30"))).hasStatus(422);
    }

    @Test
    void daysOutOfOrderAreRefusedAtTheirPlace() {
        var days = days("regular-2026-09-30");
        days[7] = "2026-09-01"; // first
        assertThat(post("/appraisal-cycles", days)).hasStatus(422).bodyText().contains("前の手続きの日より後の日");
    }

    @Test
    void everybodyIsSeenBeforehandAndGetsASheetWithRatersAndReasons() {
        var path = begin("regular-2026-09-30");
        assertThat(get(path + "/opening"))
                .hasStatusOk()
                .bodyText()
                .contains("5人の評価を始める", "市長　太郎", "職位がルールのどの区分にもありません");
        assertThat(post(path + "/opening")).hasStatus3xxRedirection();
        assertThat(open.now(id(path), null, (done, all) -> {})).isEqualTo(5);
        assertThat(get(path))
                .hasStatusOk()
                .bodyText()
                .contains("実施中", "主事　四季", "所属長（人事係長）であるため", "一次評価者の次に近い上司（人事課長）であるため", "組織全体の長（みらい市長）であるため");
        assertThat(get(path + "?name=シキ")).bodyText().contains("主事　四季").doesNotContain("100003");
        assertThat(get(path + "?stage=fixed")).bodyText().contains("あてはまるシートはありません");
        assertThat(get(path + "?lang=en")).bodyText().contains("heads the unit");
        assertThat(town.city.one(
                        "select string_agg(r.step || ' ' || r.why, ', ' order by array_position(s.steps, r.step)) from appraisal.rater r "
                                + "join appraisal.sheet s on s.id = r.sheet_id where s.staff_id = ?",
                        town.manager.value()))
                .isEqualTo("first above_own_unit, second holds_two, confirm top_head");
    }

    @Test
    void aCycleIsOpenedOnce() {
        var path = begin("regular-2026-09-30");
        open.now(id(path), null, (done, all) -> {});
        assertThat(open.now(id(path), null, (done, all) -> {})).isZero();
        assertThat(get(path + "/opening")).hasStatus3xxRedirection();
    }

    @Test
    void anOpeningThatWasCancelledOrKilledLeavesNothingAndIsStartedAgainWithoutDoubles() {
        var path = begin("regular-2026-09-30");
        post(path + "/opening");
        assertThatThrownBy(() -> open.now(id(path), null, (done, all) -> {
                    if (done.equals(all)) {
                        throw new IllegalStateException("killed when all sheets were made");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(town.city.one("select count(*) from appraisal.sheet")).isEqualTo(0L);
        job.stopped(new OpeningJob.Order(id(path), null).payload());
        assertThat(get(path)).bodyText().contains("準備中");
        assertThat(post(path + "/opening")).hasStatus3xxRedirection();
        assertThat(open.now(id(path), null, (done, all) -> {})).isEqualTo(5);
        assertThat(open.now(id(path), null, (done, all) -> {}))
                .as("run a second time")
                .isZero();
        assertThat(town.city.one("select count(*) from appraisal.sheet")).isEqualTo(5L);
        assertThat(town.city.one("select count(*) from appraisal.sheet_step")).isEqualTo(5L);
    }

    @Test
    void manyPeopleTakeAsManyStatementsAsFew() {
        var path = begin("regular-2026-09-30");
        int few = StatementCounter.during(() -> get(path + "/opening")).size();
        for (int i = 0; i < 60; i++) {
            town.clerk("2%05d".formatted(i), "主事" + i);
        }
        assertThat(StatementCounter.during(() -> get(path + "/opening"))).hasSize(few);
        open.now(id(path), null, (done, all) -> {});
        assertThat(StatementCounter.during(() -> get(path))).hasSizeLessThanOrEqualTo(16);
    }

    private String begin(String ruled) {
        return post("/appraisal-cycles", days(ruled)).getResponse().getRedirectedUrl();
    }

    private static String[] days(String ruled) {
        return new String[] {
            "year",
            "2026",
            "ruled",
            ruled,
            "self",
            "2026-10-13",
            "first",
            "2026-10-26",
            "second",
            "2026-11-04",
            "adjust",
            "2026-11-16",
            "confirm",
            "2026-11-24",
            "disclose",
            "2026-11-30",
            "reference",
            "2026-09-30"
        };
    }

    private static CycleId id(String path) {
        return new CycleId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(user(office)).exchange();
    }

    private MvcTestResult post(String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(user(office)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
