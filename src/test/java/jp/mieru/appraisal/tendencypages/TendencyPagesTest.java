package jp.mieru.appraisal.tendencypages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.StatementCounter;
import jp.mieru.appraisal.CycleId;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five raters of five or six people each, by six items; the head of 課0 rates everybody higher. */
@NullUnmarked
class TendencyPagesTest extends RatersTown {
    private static final int RATERS = 5;
    private static final String LETTERS = "abcbbabcabbcbba";
    private CycleId cycle;
    private String list;

    @BeforeEach
    void fiveRate() {
        cycle = lastCycle();
        list = "/appraisal-cycles/" + cycle + "/tendencies";
        for (int person = RATERS; person < 32; person++) {
            int rater = person % RATERS;
            rates(cycle, town.person(0, rater), town.person(0, person), letters(person, rater));
        }
    }

    private static String letters(int person, int rater) {
        var letters = new StringBuilder();
        for (int item = 0; item < ITEMS.size(); item++) {
            letters.append(
                    rater == 0 ? 'a' : LETTERS.charAt((person / RATERS * 4 + item * 7 + rater) % LETTERS.length()));
        }
        return letters.toString();
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
                .contains("意味のある違いは見られません。")
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
    void theOfficeLooksAtTheRatersOfSomeUnits() {
        handedOn();
        var there = list + "?unit=" + town.departments.get(0).value();
        assertThat(get(office, there)).bodyText().contains("職員4", "kind=leniency&amp;unit=", "/file?unit=");
        var elsewhere = list + "?unit=" + town.section(1).value();
        assertThat(get(office, elsewhere))
                .hasStatusOk()
                .bodyText()
                .contains("当てはまる評価者はいません")
                .doesNotContain("職員4");
        assertThat(get(office, there + "&kind=leniency"))
                .bodyText()
                .contains("職員0")
                .doesNotContain("職員4");
        assertThat(get(office, list + "?unit=" + UUID.randomUUID())).bodyText().contains("当てはまる評価者はいません");
    }

    @Test
    void theOfficeTakesTheTableAlong() throws IOException {
        handedOn();
        assertThat(rows(list + "/file"))
                .hasSize(RATERS + 1)
                .anyMatch(row -> row.contains("職員0|課0 ") && row.contains("|6|甘い（寛大化）") && row.contains("|違いがあります|"))
                .anyMatch(row -> row.endsWith("|人数が少なく、分かりません"));
        assertThat(rows(list + "/file?kind=leniency")).hasSize(2);
        assertThat(rows(list + "/file?unit=" + town.section(1).value())).hasSize(1);
        assertThat(town.city.one(
                        "select count(*) from access.audit_entry where action = 'appraisal.tendencies-exported'"))
                .isEqualTo(3L);
        assertThat(get(first(), list + "/file")).hasStatus(403);
    }

    private List<String> rows(String path) throws IOException {
        var file = get(office, path).getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.joining("|")))
                    .toList();
        }
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
        assertThat(StatementCounter.during(() -> get(
                        office,
                        list + "?kind=leniency&unit=" + town.departments.get(0).value())))
                .hasSizeLessThanOrEqualTo(16);
        assertThat(StatementCounter.during(() -> get(office, list + "/file"))).hasSizeLessThanOrEqualTo(16);
        assertThat(StatementCounter.during(() -> get(first(), "/rating-tendencies")))
                .hasSizeLessThanOrEqualTo(14);
    }
}
