package jp.mieru.organization.rosterimport;

import static jp.mieru.organization.rosterimport.RosterFiles.HISTORY;
import static jp.mieru.organization.rosterimport.RosterFiles.ROSTER;
import static jp.mieru.organization.rosterimport.RosterFiles.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.mieru.organization.City;
import jp.mieru.organization.rosterdiff.ImportCounts;
import jp.mieru.organization.rosterfile.RosterFile;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is wrong with the files is told at its place in both languages, and nothing is stored. */
@NullUnmarked
@SpringBootTest
class RosterFaultsTest {
    @TempDir
    Path folder;

    @Autowired
    ImportRoster imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    @AfterEach
    void nothingIsStored() {
        for (var table : List.of("unit", "staff", "assignment", "roster_import")) {
            assertThat(jdbc.sql("select count(*) from organization." + table)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private List<String> faults(RosterFiles files) {
        var result = imports.now(null, files.sources(), null, false);
        assertThat(result.counts()).isEqualTo(ImportCounts.NONE);
        assertThat(result.faults().render(messages, Locale.ENGLISH))
                .hasSameSizeAs(result.faults().list());
        return result.faults().list().stream()
                .map(fault -> "%s:%d: %s: %s: %s"
                        .formatted(
                                fault.file(),
                                fault.line(),
                                fault.column(),
                                fault.shownValue(),
                                fault.reason().replaceFirst(".*\\.", "")))
                .toList();
    }

    private List<String> units(String from, String to) {
        assertThat(UNITS).contains(from);
        return faults(RosterFiles.of(folder, UNITS.replace(from, to), ROSTER, HISTORY));
    }

    private List<String> roster(String from, String to) {
        assertThat(ROSTER).contains(from);
        return faults(RosterFiles.of(folder, UNITS, ROSTER.replace(from, to), HISTORY));
    }

    private List<String> history(String from, String to) {
        assertThat(HISTORY).contains(from);
        return faults(RosterFiles.of(folder, UNITS, ROSTER, HISTORY.replace(from, to)));
    }

    @Test
    void faultsStandInTheOrderOfFilesLinesAndColumns() {
        var units = UNITS.replace("総務課,0100", "総務課,6666");
        var roster = ROSTER.replace("昭和45年9月4日", "昨年")
                .replace("8,0100,総務部", "八,9999,総務部")
                .replace("0101,総務課,2015", "7777,総務課,2015");
        var history = HISTORY.replace("2009/04/01,0101", "2009/04/01,8888").replace("0001,1993/04/01", "0009,昨日");
        assertThat(faults(RosterFiles.of(folder, units, roster, history)))
                .extracting(fault -> fault.replaceFirst(": [^:]*: [^:]*$", ""))
                .containsSubsequence(
                        "units.csv:4: 上位所属コード",
                        "roster.csv:2: 生年月日",
                        "roster.csv:2: 級",
                        "roster.csv:2: 所属コード",
                        "roster.csv:4: 所属コード",
                        "history.csv:2: 職員番号",
                        "history.csv:2: 発令日",
                        "history.csv:5: 所属コード");
    }

    @Test
    void aNameToSignInThatSomebodyElseHasIsNamedAtItsPlace() {
        var city = new City();
        city.run("insert into access.account (name, mail, administrator) values ('管理', 's2@city.example.jp', true)");
        assertThat(roster("s1@", "s4@")).containsExactly("roster.csv:3: メールアドレス: s2@city.example.jp: account_taken");
        city.run("insert into access.account (name, staff_number, staff_id) values ('別人', '0003', uuidv7())");
        assertThat(roster("s2@", "s5@")).containsExactly("roster.csv:4: 職員番号: 0003: account_taken");
    }

    @Test
    void anUnknownUnitIsNamedWhereverItStands() {
        assertThat(roster("8,0100,総務部", "8,9999,総務部")).contains("roster.csv:2: 所属コード: 9999: unit_unknown");
        assertThat(roster("2024/04/01,0100", "2024/04/01,0100;8888"))
                .containsExactly("roster.csv:3: 兼務所属コード: 8888: unit_unknown");
        assertThat(history("0002,2009/04/01,0101", "0002,2009/04/01,7777"))
                .containsExactly("history.csv:5: 所属コード: 7777: unit_unknown");
        assertThat(units("総務課,0100", "総務課,6666")).contains("units.csv:4: 上位所属コード: 6666: unit_unknown");
    }

    @Test
    void nobodyWorksInAUnitThatIsClosed() {
        assertThat(roster("会計年度任用,保健師,主事,,0101", "会計年度任用,保健師,主事,,0102"))
                .containsExactly("roster.csv:4: 所属コード: 0102: unit_closed");
        assertThat(history("0001,2010/04/01,0101,総務課,課長,異動\n", ""))
                .containsExactly("history.csv:2: 所属コード: 0102: unit_closed");
        assertThat(roster("2024/04/01,0100", "2024/04/01,0102"))
                .containsExactly("roster.csv:3: 兼務所属コード: 0102: unit_closed");
        assertThat(units("総務課,0100,課,0002,1985", "総務課,0102,課,0002,1985"))
                .containsExactly("units.csv:4: 上位所属コード: 0102: unit_closed");
    }

    @Test
    void aCircleInTheTreeIsFound() {
        assertThat(units("総務部,0000,部", "総務部,0101,部"))
                .containsExactlyInAnyOrder(
                        "units.csv:3: 上位所属コード: 0101: unit_circle", "units.csv:4: 上位所属コード: 0100: unit_circle");
        assertThat(units("総務課,0100,課", "総務課,0101,課")).containsExactly("units.csv:4: 上位所属コード: 0101: unit_circle");
    }

    @Test
    void onlyTheTopHasNoParent() {
        assertThat(units("総務課,0100,課", "総務課,,課")).containsExactly("units.csv:4: 上位所属コード: : unit_without_parent");
    }

    @Test
    void aUnitHasOneHead() {
        assertThat(units("総務課,0100,課,0002", "総務課,0100,課,0002;0003"))
                .containsExactly("units.csv:4: 所属長職員番号: 0002;0003: two_heads");
        assertThat(units("0102,旧課", "0101,総務課,0100,課,0003,1985/04/01,\n0102,旧課"))
                .containsExactly("units.csv:5: 所属長職員番号: 0003: two_heads");
        assertThat(units("総務課,0100,課,0002", "総務課,0100,課,0009"))
                .containsExactly("units.csv:4: 所属長職員番号: 0009: head_unknown");
    }

    @Test
    void aUnitIsToldOnceForEachDay() {
        assertThat(units("0102,旧課", "0101,総務課,0100,課,0002,2000/04/01,\n0102,旧課"))
                .containsExactly("units.csv:5: 所属コード: 0101: unit_twice");
        assertThat(units("2020/03/31", "1980/03/31")).contains("units.csv:5: 有効終了日: 1980/03/31: ends_before_start");
    }

    @Test
    void aStaffNumberIsThereOnce() {
        assertThat(roster("0003,", "0002,")).contains("roster.csv:4: 職員番号: 0002: staff_twice");
        assertThat(roster("0003,", "０００２,")).contains("roster.csv:4: 職員番号: ０００２: staff_twice".replace("０００２", "0002"));
        assertThat(roster("s2@", "s1@")).containsExactly("roster.csv:3: メールアドレス: s1@city.example.jp: mail_twice");
    }

    @ParameterizedTest
    @CsvSource({"昭和65年4月1日", "平成2年2月30日", "2023/02/29", "H05.13.01", "昨年"})
    void aDayThatIsNotInTheCalendarIsNamed(String day) {
        assertThat(roster("昭和45年9月4日", day)).containsExactly("roster.csv:2: 生年月日: " + day + ": date");
    }

    @Test
    void nobodyIsHiredBeforeBirth() {
        assertThat(roster("昭和45年9月4日", "平成6年9月4日")).containsExactly("roster.csv:2: 生年月日: 平成6年9月4日: birth_after_hiring");
    }

    @Test
    void aHistoryFitsTheRoster() {
        assertThat(history("0002,2009", "0009,2009")).contains("history.csv:5: 職員番号: 0009: staff_unknown");
        assertThat(history("2022/04/01,0100", "2023/04/01,0101"))
                .containsExactly("history.csv:4: 発令日: 2023/04/01: history_later");
        assertThat(history("2022/04/01,0100", "2022/04/01,0101"))
                .containsExactly("history.csv:4: 所属コード: 0101: history_differs");
        assertThat(history("0001,2010/04/01", "0001,1993/04/01"))
                .contains("history.csv:3: 発令日: 1993/04/01: history_twice");
    }

    @Test
    void whatMustBeThereIsThere() {
        assertThat(roster("0003,", ",")).contains("roster.csv:4: 職員番号: : blank");
        assertThat(roster("2015/04/01,,", ",,")).contains("roster.csv:4: 現所属発令日: : blank");
        assertThat(roster("部長,8", "部長,八")).containsExactly("roster.csv:2: 級: 八: grade");
        assertThat(roster("s1@city", "s1 city")).contains("roster.csv:2: メールアドレス: s1 city.example.jp: mail");
        assertThat(roster("髙橋　一", "髙".repeat(201))).hasSize(1).allMatch(fault -> fault.endsWith(": long"));
    }

    @Test
    void aColumnThatIsMissingOrThereTwiceIsNamed() {
        assertThat(roster("職員番号,", "番号札,")).containsExactly("roster.csv:1: 職員番号: : column_missing");
        assertThat(roster(",所属コード,", ",配属先,")).containsExactly("roster.csv:1: 所属コード: : column_missing");
        assertThat(units("上位所属コード", "備考")).containsExactly("units.csv:1: 上位所属コード: : column_missing");
        assertThat(roster("性別,", "氏名,")).contains("roster.csv:1: 氏名: 氏名: column_twice");
    }

    @Test
    void aQuoteIsClosedAndACellIsOneLine() {
        assertThat(roster("髙橋　一", "\"髙橋　一"))
                .anyMatch(fault -> fault.startsWith("roster.csv:2:") && fault.endsWith("quote_open"));
        assertThat(roster("髙橋　一", "\"髙橋\n一\""))
                .anyMatch(fault -> fault.startsWith("roster.csv:2: 氏名") && fault.endsWith("newline"));
    }

    @Test
    void aCellOfAHundredThousandCharactersIsRefused() {
        assertThat(roster("髙橋　一", "髙".repeat(100_000)))
                .anyMatch(fault -> fault.startsWith("roster.csv:2: 氏名") && fault.endsWith("cell_too_long"));
    }

    @ParameterizedTest
    @CsvSource({"=CMD|'/c calc'!A0", "=1+1", "+CMD|x", "@SUM(A1)", "-A1"})
    void aFormulaIsRefused(String cell) {
        assertThat(roster("髙橋　一", cell))
                .anyMatch(fault -> fault.startsWith("roster.csv:2: 氏名") && fault.endsWith("formula"));
    }

    @Test
    void otherEncodingsAndUnreadableCharactersAreNamed() {
        assertThat(encoded(StandardCharsets.UTF_16LE)).anyMatch(fault -> fault.endsWith("utf16"));
        assertThat(encoded(Charset.forName("EUC-JP"))).anyMatch(fault -> fault.endsWith("euc_jp"));
        var bytes = ROSTER.replace("昭和", "##").getBytes(StandardCharsets.UTF_8);
        var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("##");
        bytes[at] = (byte) 0xFF;
        assertThat(faults(new RosterFiles(folder).with(RosterFile.UNITS, UNITS).with(RosterFile.ROSTER, bytes)))
                .anyMatch(fault -> fault.startsWith("roster.csv:2: 生年月日") && fault.endsWith("unreadable"));
    }

    private List<String> encoded(Charset charset) {
        return faults(new RosterFiles(folder)
                .with(RosterFile.UNITS, UNITS)
                .with(
                        RosterFile.ROSTER,
                        ROSTER.replaceAll("[\uD800-\uDFFF]", "")
                                .replace("髙", "高")
                                .getBytes(charset)));
    }

    @Test
    void filesThatAreNoTablesAreRefused() throws IOException {
        assertThat(faults(RosterFiles.of(folder, UNITS, "", null))).anyMatch(fault -> fault.endsWith("empty"));
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(faults(new RosterFiles(folder).with(RosterFile.ROSTER, picture)))
                .anyMatch(fault -> fault.endsWith("picture"));
        assertThat(faults(new RosterFiles(folder).with(RosterFile.ROSTER, bomb())))
                .anyMatch(fault -> fault.endsWith("unpacks_too_large"));
    }

    /** A workbook of 3 MB whose sheet unpacks to 3 GB. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
                    """);
            entry(zip, "_rels/.rels", """
                    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
                    """);
            entry(zip, "xl/workbook.xml", """
                    <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>
                    """);
            entry(zip, "xl/_rels/workbook.xml.rels", """
                    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
                    """);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 3000; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.strip().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
