package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import jp.mieru.access.Duty;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.sheet.PaidTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Results leave for pay: looked at, laid out as the payroll reads them, taken out, and again after a complaint was upheld. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class ResultsForPayCaseTest extends PaidTown {
    private static final Charset WINDOWS = Charset.forName("windows-31j");
    private static final String OFFICE = "900005";
    private static final String MENU = "給与・昇任に使う結果";
    private static final String DOWNLOAD = "ファイルを取り出す";

    @LocalServerPort
    int port;

    private CycleId cycle;
    private SheetId amended;

    @BeforeEach
    void threeYearsAreFixed() {
        SetUp.isDone(town.city);
        var officer = town.city.staff(OFFICE, "人事　五月", "ジンジ サツキ", town.section(1), "主査", 3);
        SetUp.signsUp(town.city, officer, OFFICE, Duty.APPRAISAL);
        SetUp.signsUp(town.city, first(), "000000");
        SetUp.signsUp(town.city, staff(0, 1), "000001");
        town.city.change(town.person(0, 1), "name", "髙橋　恵");
        town.city.change(town.person(0, 2), "name", "𠮷田　葉");
        follow(written(Preset.SEVEN.rules()));
        cycle = lastCycle();
        amended = fixed(cycle, 1, "主事", "A");
        fixed(cycle, 2, "主事", "B2");
        fixed(cycle, 3, "課長", "S");
        fixed(earlier(1), 1, "主事", "S");
        fixed(earlier(2), 1, "主事", "A");
    }

    @Test
    void theOfficeHandsResultsOverAndSaysWhatChangedAndNobodyElseSeesThem() throws IOException {
        try (var office = Someone.at(port);
                var head = Someone.at(port);
                var person = Someone.withPhone(port)) {
            theOfficeLooksAtWhatGradesBring(office);
            theOfficeSetsTheLayout(office);
            theFirstFileLeaves(office);
            var file = office.path();
            aComplaintIsUpheld();
            theNextFileSaysWhatItChanges(office);
            for (var one : List.of(head, person)) {
                one.signsIn(one == head ? "000000" : "000001", SetUp.PASSWORD).sees("マイページ");
                one.seesNothingOf(MENU).seesNothingOf("/appraisal-pay");
                isKeptFrom(one, file);
            }
        }
    }

    private void theOfficeLooksAtWhatGradesBring(Someone office) {
        office.signsIn(OFFICE, SetUp.PASSWORD).follows(MENU).sees("3人のうち3人の結果が確定しています");
        office.looksAround("pay-cycles");
        office.opens(path("")).seesRow("髙橋　恵", "A", "100分の110", "6", "達しました");
        office.seesRow("𠮷田　葉", "B2", "100分の100").seesRow("職員3", "S", "100分の115");
        office.sees("全員のA以上：2人（枠は0人、2人超過）").seesRow("全員", "A以上 20%以内", "3人", "0人", "2人");
        office.looksAround("pay-results");
    }

    private void theOfficeSetsTheLayout(Someone office) {
        office.opens(path("-files")).sees("形式はまだありません").looksAround("pay-files-empty");
        office.opens("/appraisal-pay-layouts").looksAround("pay-layouts-empty");
        office.opens("/appraisal-pay-layouts").follows("勤勉手当").looksAround("pay-layout-new");
        office.opens("/appraisal-pay-layouts/new?purpose=bonus").fills("職員番号の桁数", "99");
        office.presses("形式を保存する").sees("0から20までの数字").looksHere("pay-layout-refused");
        office.fills("職員番号の桁数", "8").fills("3行目の見出し", "所属");
        office.presses("形式を保存する").sees("形式を保存しました").sees("職員番号、氏名、所属、評語、成績率");
        office.looksAround("pay-layouts");
    }

    private void theFirstFileLeaves(Someone office) throws IOException {
        office.opens(path("-files")).follows("勤勉手当").sees("この形式では初めてのファイルです");
        office.sees("「𠮷」は文字コードにありません").seesRow("00000001", "髙橋　恵", "110.00").looksAround("pay-file-new");
        office.presses("3人分のファイルを作る").sees("勤勉手当（第1回）").looksAround("pay-file-first");
        assertThat(taken(office))
                .startsWith("職員番号,氏名,所属,評語,成績率\r\n00000001,髙橋　恵,")
                .contains(",A,110.00\r\n", "〓田　葉,", ",B2,100.00\r\n", ",S,115.00\r\n")
                .hasLineCount(4);
    }

    private void aComplaintIsUpheld() {
        amend(amended, "D");
        fixAgain(amended);
    }

    private void theNextFileSaysWhatItChanges(Someone office) throws IOException {
        office.opens(path("-files")).looksAround("pay-files");
        office.opens(path("-files")).follows("勤勉手当").sees("と比べています");
        office.seesRow("髙橋　恵", "変わった", "評語：A → D", "成績率：110.00 → 90.00").looksAround("pay-file-next");
        office.presses("3人分のファイルを作る").sees("勤勉手当（第2回）").seesRow("髙橋　恵", "成績率：110.00 → 90.00");
        office.looksAround("pay-file-second");
        assertThat(taken(office)).contains("髙橋　恵,", ",D,90.00\r\n");
        office.opens(path("-files")).follows("勤勉手当（第1回）");
        assertThat(taken(office)).as("what left stays as it was").contains(",A,110.00\r\n");
    }

    private void isKeptFrom(Someone one, String file) {
        for (var address :
                List.of("/appraisal-pay", path(""), path("/file"), path("-files"), file, file + "/content")) {
            one.isRefused(address);
        }
        one.isRefused("/appraisal-pay-layouts");
    }

    private String path(String rest) {
        return "/appraisal-cycles/" + cycle + "/pay" + rest;
    }

    /** The file as the payroll reads it. */
    private static String taken(Someone office) throws IOException {
        var download = office.page().waitForDownload(() -> office.follows(DOWNLOAD));
        assertThat(download.suggestedFilename()).endsWith(".csv");
        return new String(Files.readAllBytes(download.path()), WINDOWS);
    }
}
