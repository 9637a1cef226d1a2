package jp.mieru.appraisal.payfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mieru.StatementCounter;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.sheet.PaidTown;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NullUnmarked
class PayFilePagesTest extends PaidTown {
    private static final int MOST_STATEMENTS = 26;
    private static final String LAYOUTS = "/appraisal-pay-layouts";
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    CycleId cycle;
    SheetId one;
    String files;

    @BeforeEach
    void someAreFixed() {
        cycle = lastCycle();
        one = fixed(cycle, 1, "主事", "A");
        fixed(cycle, 2, "主事", "B");
        files = "/appraisal-cycles/" + cycle + "/pay-files";
    }

    @Test
    void theOfficeSetsALayoutWithColumnsInItsOrder() {
        assertThat(get(office, LAYOUTS)).hasStatusOk().bodyText().contains("形式はまだありません", "勤勉手当", "昇任");
        assertThat(get(office, LAYOUTS + "/new?purpose=raise"))
                .hasStatusOk()
                .bodyText()
                .contains("昇給号給数");
        assertThat(get(office, LAYOUTS + "/new?purpose=nonsense")).hasStatusOk();
        var layout = made("勤勉手当");
        assertThat(get(office, LAYOUTS)).bodyText().contains("勤勉手当", "第1版", "番号、率、種別");
        assertThat(post(office, LAYOUTS, form("勤勉手当")))
                .hasStatus(422)
                .bodyText()
                .contains("同じ名前の形式があります");
        assertThat(post(office, LAYOUTS + "/" + layout, with(form("勤勉手当"), "version", "1", "column.3.content", "name")))
                .hasStatus3xxRedirection();
        assertThat(post(office, LAYOUTS + "/" + layout, with(form("勤勉手当"), "version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("ほかの人が先にこの形式を変えました");
        assertThat(get(office, LAYOUTS + "/" + layout + "/edit")).hasStatusOk();
        assertThat(post(office, LAYOUTS + "/" + layout + "/retirement")).hasStatus3xxRedirection();
        assertThat(get(office, LAYOUTS + "/" + layout + "/edit")).hasStatus(404);
        assertThat(get(office, files + "/new?layout=" + layout)).hasStatus(404);
        assertThat(post(office, LAYOUTS, form("勤勉手当")))
                .as("the name is free again")
                .hasStatus3xxRedirection();
    }

    @Test
    void whatCannotBeALayoutIsRefusedAtItsPlace() {
        assertThat(refused("column.0.content", "nonsense")).contains("1行目：入れるものを選んでください");
        assertThat(refused("column.0.heading", "=cmd|'/c calc'!A1")).contains("計算式になる文字");
        assertThat(refused("column.0.heading", "a\nb")).contains("改行やタブ");
        assertThat(refused("column.0.place", "abc")).contains("順番を数字で");
        assertThat(refused("column.0.heading", "あ".repeat(61))).contains("60字まで");
        assertThat(refused("name", " ")).contains("名前を1〜60字");
        assertThat(refused("width", "21")).contains("0から20まで");
        assertThat(refused("decimals", "-1")).contains("0から4まで");
        assertThat(refused("encoding", "EBCDIC")).contains("一つ選んでください");
        assertThat(refused("of", "bonus")).contains("一つ選んでください");
        assertThat(post(office, LAYOUTS, "name", "x", "encoding", "CP932")).hasStatus(422);
        assertThat(post(office, LAYOUTS, "name", "x", "columns", "abc")).hasStatus(422);
        assertThat(post(office, LAYOUTS, "name", "x", "column.99999.content", "name"))
                .hasStatus(422);
        assertThat(town.city.one("select count(*) from appraisal.pay_layout")).isEqualTo(0L);
    }

    @Test
    void aFileLeavesAsItWasLookedAtAndCanBeTakenOutAgain() throws Exception {
        var layout = made("勤勉手当");
        var page = get(office, files + "/new?layout=" + layout);
        assertThat(page).hasStatusOk().bodyText().contains("この形式では初めてのファイルです", "2人分のファイルを作る", "00000001", "1.030");
        var file = issued(layout);
        var written = get(office, file + "/content").getResponse();
        assertThat(new String(written.getContentAsByteArray(), WINDOWS))
                .isEqualTo("番号\t率\t種別\r\n00000001\t1.030\t01\r\n00000002\t1.000\t01\r\n");
        assertThat(written.getHeader("Content-Disposition")).contains("attachment", "-1.csv");
        amend(one, "D");
        fixAgain(one);
        town.city.run(
                "update organization.staff set staff_number = 'x' where id = ?",
                town.person(0, 2).value());
        assertThat(get(office, file + "/content").getResponse().getContentAsByteArray())
                .as("what left does not change")
                .isEqualTo(written.getContentAsByteArray());
        assertThat(get(office, file)).bodyText().contains("（第1回）", "SHA-256", "初めてのファイルです");
        assertThat(get(office, files)).bodyText().contains("勤勉手当（第1回）");
        assertThatThrownBy(() -> town.city.run("update appraisal.pay_file set rows = 0"))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> town.city.run("delete from appraisal.pay_file_row"))
                .hasMessageContaining("does not change");
    }

    @Test
    void anotherFileSaysWhatChangedBeforeAndAfterItLeaves() throws Exception {
        var layout = made("勤勉手当");
        issued(layout);
        assertThat(get(office, files + "/new?layout=" + layout)).bodyText().contains("前に渡したファイルと同じです");
        amend(one, "C");
        assertThat(get(office, files + "/new?layout=" + layout))
                .as("while it is amended the result before counts")
                .bodyText()
                .contains("前に渡したファイルと同じです");
        fixAgain(one);
        fixed(cycle, 3, "課長", "S");
        var page = files + "/new?layout=" + layout;
        assertThat(get(office, page)).bodyText().contains("<del>1.030</del>", "<ins>0.970</ins>", "増えた", "職員3");
        assertThat(get(office, page + "&lang=en")).bodyText().contains("What changed since the last file", "Added");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                get(office, files + "/changes?layout=" + layout).getResponse().getContentAsByteArray()))) {
            assertThat(workbook.getFirstSheet().read().stream()
                            .map(row -> row.getCellText(1) + row.getCellText(2) + row.getCellText(5)))
                    .contains("職員1変わった0.970", "職員3増えた1.070");
        }
        var second = issued(layout);
        assertThat(get(office, second)).bodyText().contains("（第2回）", "<del>1.030</del>", "職員3");
        assertThat(get(office, second + "/changes")).hasStatusOk();
    }

    @Test
    void whatChangedSinceItWasLookedAtIsShownAgain() {
        var layout = made("勤勉手当");
        var seen = seen(layout);
        fixed(cycle, 3, "課長", "S");
        assertThat(post(office, files, "layout", layout, "seen", seen))
                .redirectedUrl()
                .contains("/new?layout=");
        assertThat(town.city.one("select count(*) from appraisal.pay_file")).isEqualTo(0L);
        assertThat(post(office, files, "layout", UUID.randomUUID().toString(), "seen", seen))
                .hasStatus(404);
        assertThat(post(office, files, "layout", "x", "seen", seen)).hasStatus4xxClientError();
    }

    @Test
    void ofTwoWhoIssueAtOnceOneIsToldOfTheOther() {
        var layout = made("勤勉手当");
        var seen = seen(layout);
        var posts = Stream.of(1, 2, 3)
                .map(n -> CompletableFuture.supplyAsync(() -> post(office, files, "layout", layout, "seen", seen)))
                .toList();
        var to = posts.stream()
                .map(each -> each.join().getResponse().getRedirectedUrl())
                .toList();
        assertThat(to.stream().filter(url -> url.startsWith("/appraisal-pay-files/")))
                .hasSize(1);
        assertThat(town.city.one("select count(*) from appraisal.pay_file")).isEqualTo(1L);
    }

    @Test
    void whatTheEncodingLacksIsToldAndWhatASpreadsheetWouldRunDoesNotLeave() {
        var layout = made("名前つき", "column.3.content", "name", "column.3.heading", "氏名", "column.3.place", "9");
        town.city.change(town.person(0, 1), "name", "𠮷田　花子");
        assertThat(get(office, files + "/new?layout=" + layout))
                .bodyText()
                .contains("1か所に気をつけてください", "「𠮷」は文字コードにありません", "〓田　花子", "ファイルを作る</button>");
        town.city.change(town.person(0, 2), "name", "=HYPERLINK(1)");
        assertThat(get(office, files + "/new?layout=" + layout))
                .bodyText()
                .contains("このままではファイルを作れません", "計算式になります")
                .doesNotContain("ファイルを作る</button>");
    }

    @Test
    void aLayoutOfAGradeThatTheCycleDoesNotHaveIsRefused() {
        var layout = made("態度", "of", "attitude");
        assertThat(get(office, files + "/new?layout=" + layout)).bodyText().contains("この回には、形式が使う評語がありません");
        assertThat(post(office, files, "layout", layout, "seen", "x"))
                .redirectedUrl()
                .contains("/new?layout=");
    }

    @Test
    void whoWasNotRatedHasARowIfTheLayoutWantsThem() {
        town.city.run(
                "insert into appraisal.left_out (cycle_id, staff_id, unit_id, position, reason) values (?, ?, ?, '主事', 'away')",
                cycle.value(),
                town.person(0, 6).value(),
                town.section(0).value());
        open(cycle, 7);
        assertThat(get(office, files + "/new?layout=" + made("全員")))
                .bodyText()
                .contains("3人分のファイルを作る", "1人の評価がまだ確定していません");
        assertThat(get(office, files + "/new?layout=" + made("評価した人", "unrated", "false")))
                .bodyText()
                .contains("2人分のファイルを作る");
    }

    @Test
    void earlierYearsAndAddedPointsCanStandInColumns() {
        follow(written(Preset.SEVEN.rules()));
        town.city.run("update appraisal.cycle set rules_id = ? where id = ?", rules, cycle.value());
        fixed(earlier(1), 1, "主事", "S");
        fixed(earlier(2), 1, "主事", "A");
        var layout = made(
                "昇給",
                "column.0.content",
                "raise",
                "column.2.content",
                "sum",
                "column.3.content",
                "grade_before",
                "column.3.heading",
                "前年",
                "column.3.place",
                "4",
                "column.4.content",
                "grade_earlier",
                "column.4.heading",
                "前々年",
                "column.4.place",
                "5");
        var file = issued(layout);
        assertThat(new String(content(file), WINDOWS)).contains("00000001\t6\t0\tS\tA\r\n", "00000002\t");
    }

    @Test
    void theOwnResultIsNotInWhatIsShown() {
        var inside = staff(0, 1);
        town.city.run("update access.account set duties = array['APPRAISAL'] where id = ?::uuid", inside);
        var layout = made("勤勉手当");
        assertThat(get(inside, files + "/new?layout=" + layout))
                .bodyText()
                .contains("00000002")
                .doesNotContain("00000001");
        issued(layout);
        amend(one, "C");
        fixAgain(one);
        assertThat(get(inside, files + "/new?layout=" + layout)).bodyText().doesNotContain("0.970");
        var second = issued(layout);
        assertThat(get(inside, second)).bodyText().doesNotContain("0.970");
        assertThat(get(office, second)).bodyText().contains("0.970");
    }

    @Test
    void whoDoesNotKnowTheOwnResultNeitherIssuesNorTakesOutAFileWithIt() {
        var inside = staff(0, 1);
        town.city.run("update access.account set duties = array['APPRAISAL'] where id = ?::uuid", inside);
        var layout = made("勤勉手当");
        assertThat(get(inside, files + "/new?layout=" + layout))
                .bodyText()
                .contains("ほかの担当者がファイルを作ってください")
                .doesNotContain("ファイルを作る</button>", "name=\"seen\"");
        assertThat(post(inside, files, "layout", layout, "seen", seen(layout)))
                .redirectedUrl()
                .contains("/new?layout=");
        assertThat(town.city.one("select count(*) from appraisal.pay_file")).isEqualTo(0L);
        var file = issued(layout);
        assertThat(get(inside, file + "/content")).hasStatus(404);
        assertThat(get(inside, file))
                .bodyText()
                .contains("ほかの担当者がファイルを取り出してください")
                .doesNotContain("SHA-256", "/content");
        many.disclose(List.of(one), LocalDate.now(clock), clerk);
        assertThat(get(inside, file)).bodyText().contains("SHA-256", "/content");
        assertThat(get(inside, file + "/content")).hasStatusOk();
        issued(layout);
        assertThat(post(inside, files, "layout", layout, "seen", seen(layout)))
                .redirectedUrl()
                .contains("/appraisal-pay-files/");
    }

    @Test
    void pagesTakeFewStatements() {
        var layout = made("勤勉手当");
        var file = issued(layout);
        for (var page : List.of(files, files + "/new?layout=" + layout, file, LAYOUTS)) {
            get(office, page);
            assertThat(StatementCounter.during(() -> get(office, page)))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        }
    }

    /** 番号, 率 and a fixed 種別 for Windows with tabs, numbers of eight digits, rates as ratios; the columns typed in another order. */
    private static String[] form(String name) {
        return new String[] {
            "name", name,
            "of", "",
            "column.0.place", "2",
            "column.0.content", "rate",
            "column.0.heading", "率",
            "column.1.place", "1",
            "column.1.content", "number",
            "column.1.heading", "番号",
            "column.2.place", "3",
            "column.2.content", "fixed",
            "column.2.heading", "種別",
            "column.2.text", "01",
            "column.3.place", "4",
            "column.3.content", "",
            "column.3.heading", "",
            "encoding", "CP932",
            "separator", "TAB",
            "header", "true",
            "crlf", "true",
            "width", "８",
            "decimals", "3",
            "ratio", "true",
            "unrated", "true"
        };
    }

    private static String[] with(String[] form, String... more) {
        var all = new ArrayList<>(List.of(form));
        for (int i = 0; i < more.length; i += 2) {
            int at = all.indexOf(more[i]);
            if (at >= 0) {
                all.set(at + 1, more[i + 1]);
            } else {
                all.add(more[i]);
                all.add(more[i + 1]);
            }
        }
        return all.toArray(String[]::new);
    }

    private String made(String name, String... more) {
        assertThat(post(office, LAYOUTS, with(form(name), more))).hasStatus3xxRedirection();
        return town.city
                .one("select id::text from appraisal.pay_layout where name = ? and retired_at is null", name)
                .toString();
    }

    private String refused(String field, String value) {
        var answer = post(office, LAYOUTS, with(form("x"), field, value));
        assertThat(answer).hasStatus(422);
        return text(answer);
    }

    private String seen(String layout) {
        var matcher = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"")
                .matcher(text(get(office, files + "/new?layout=" + layout)));
        return matcher.find() ? matcher.group(1) : "";
    }

    private String issued(String layout) {
        var url = post(office, files, "layout", layout, "seen", seen(layout))
                .getResponse()
                .getRedirectedUrl();
        assertThat(url).startsWith("/appraisal-pay-files/");
        return url;
    }

    private byte[] content(String file) {
        return get(office, file + "/content").getResponse().getContentAsByteArray();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
