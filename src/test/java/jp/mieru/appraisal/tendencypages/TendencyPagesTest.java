package jp.mieru.appraisal.tendencypages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.mieru.StatementCounter;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.sheet.RatedTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five raters of five or six people each, by six items; the head of 課0 rates everybody higher. */
@NullUnmarked
class TendencyPagesTest extends RatedTown {
    private static final int RATERS = 5;
    private static final List<String> ITEMS = List.of("carry", "improve", "know", "tune", "ethics", "grow");
    private static final String LETTERS = "abcbbabcabbcbba";
    private CycleId cycle;
    private String list;

    @BeforeEach
    void fiveRate() {
        cycle = lastCycle();
        list = "/appraisal-cycles/" + cycle + "/tendencies";
        for (int person = RATERS; person < 32; person++) {
            int rater = person % RATERS;
            var sheet = (UUID) town.city.one(
                    "insert into appraisal.sheet (cycle_id, staff_id, group_code, position, unit_id, first_day, last_day, steps, stage) "
                            + "values (?, ?, 'staff', '主事', ?, '2026-04-01', '2027-03-31', array['self','first','adjust'], 'first') "
                            + "returning id",
                    cycle.value(),
                    town.person(0, person).value(),
                    town.section(0).value());
            town.city.run(
                    "insert into appraisal.rater values (?, 'first', ?, 'head')",
                    sheet,
                    town.person(0, rater).value());
            for (int item = 0; item < ITEMS.size(); item++) {
                town.city.run(
                        "insert into appraisal.entry (sheet_id, step, field, value, changed_by, changed_at) "
                                + "values (?, 'first', ?, ?, ?, now())",
                        sheet,
                        "item.competency.staff-" + ITEMS.get(item) + ".mark",
                        rater == 0
                                ? "a"
                                : String.valueOf(
                                        LETTERS.charAt((person / RATERS * 4 + item * 7 + rater) % LETTERS.length())),
                        sheet);
            }
        }
    }

    private void handedOn() {
        town.city.run("update appraisal.sheet set stage = 'adjust', version = version + 1");
    }

    @Test
    void aRaterSeesNothingBeforeTheRatingsAreHandedOn() {
        assertThat(get(first(), "/rating-tendencies")).hasStatusOk().bodyText().contains("まだ比べられる評価がありません");
        assertThat(get(office, list)).hasStatusOk().bodyText().contains("まだ調整に来た評価がありません");
    }

    @Test
    void aRaterSeesWhatDiffersFromPeersInPlainWordsWithAPicture() {
        handedOn();
        assertThat(get(first(), "/rating-tendencies"))
                .hasStatusOk()
                .bodyText()
                .contains("段階高い評価です", "6人分", "class=\"tendency\"", "あなたと評価制度の担当だけ", "人数が少ないため、何も言えません。10人以上を評価し");
        assertThat(get(staff(0, 1), "/rating-tendencies"))
                .hasStatusOk()
                .bodyText()
                .contains("意味もある大きさの違いは見られません。")
                .doesNotContain("段階高い評価です");
        assertThat(get(first(), "/rating-tendencies?lang=en")).bodyText().contains("steps of five higher");
        assertThat(get(first(), "/rating-tendencies?cycle=" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void theOfficeFindsRatersByWhatWasFound() {
        handedOn();
        var head = town.person(0, 0);
        assertThat(get(office, list)).hasStatusOk().bodyText().contains(list + "/" + head, "甘い（寛大化）");
        assertThat(get(office, list + "?kind=severity"))
                .bodyText()
                .contains("当てはまる評価者はいません")
                .doesNotContain(list + "/" + head);
        assertThat(get(office, list + "?kind=leniency"))
                .bodyText()
                .contains(list + "/" + head)
                .doesNotContain(list + "/" + town.person(0, 1));
        assertThat(get(office, list + "/" + head)).hasStatusOk().bodyText().contains("段階高い評価です");
        assertThat(get(office, list + "/" + town.person(0, 20))).hasStatus(404);
    }

    @Test
    void nobodyElseSeesHowSomebodyRates() {
        handedOn();
        for (var other : List.of(first(), second(), staff(0, 1), staff(1, 0))) {
            assertThat(get(other, list)).hasStatus(403);
            assertThat(get(other, list + "/" + town.person(0, 0))).hasStatus(403);
        }
        assertThat(get(second(), "/rating-tendencies")).bodyText().contains("まだ比べられる評価がありません");
    }

    @Test
    void aRatingThatWasSentBackIsLookedAtNoMore() {
        handedOn();
        get(first(), "/rating-tendencies");
        town.city.run("update appraisal.sheet set stage = 'first', version = version + 1");
        assertThat(get(first(), "/rating-tendencies")).bodyText().contains("まだ比べられる評価がありません");
        assertThat(get(office, list)).bodyText().contains("まだ調整に来た評価がありません");
    }

    @Test
    void howManyStatementsDoesNotDependOnHowManySheets() {
        handedOn();
        assertThat(StatementCounter.during(() -> get(office, list))).hasSizeLessThanOrEqualTo(16);
        assertThat(StatementCounter.during(() -> get(first(), "/rating-tendencies")))
                .hasSizeLessThanOrEqualTo(14);
    }
}
