package jp.mieru.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.mieru.platform.files.TableFiles.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelReadingTest {

    private static final String HEADER =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\" t=\"str\"><v>b</v></c></row>";

    @TempDir
    Path directory;

    private TableFiles files;

    @BeforeEach
    void useTheDirectory() {
        files = new TableFiles(directory);
    }

    private Read read(Workbooks workbook) {
        return files.bytes(workbook.bytes(), Limits.standard());
    }

    private String value(Workbooks workbook, String cell) {
        Read read = read(workbook.rows(HEADER + "<row r=\"2\">" + cell + "</row>"));
        assertThat(read.reasons()).isEmpty();
        return read.rows().getFirst().getFirst();
    }

    @Test
    void readsSharedStringsWithoutTheReadingsBesideThem() {
        Workbooks workbook = new Workbooks()
                .strings(
                        "<t>山本</t><rPh sb=\"0\" eb=\"2\"><t>ヤマモト</t></rPh><phoneticPr fontId=\"1\"/>",
                        "<r><t>\uFA19</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 田</t></r>")
                .rows(HEADER + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c></row>");
        assertThat(read(workbook).rows()).containsExactly(List.of("山本", "\uFA19 田"));
    }

    @Test
    void linesAreTheRowsOfTheSheetAndMissingCellsAreEmpty() {
        Read read = read(
                new Workbooks()
                        .rows(
                                "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>a</v></c><c r=\"B3\" t=\"str\"><v>b</v></c><c r=\"C3\" s=\"1\"/></row>"
                                        + "<row r=\"5\"/><row r=\"7\"><c r=\"B7\"><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>"));
        assertThat(read.header()).containsExactly("a", "b");
        assertThat(read.rows()).containsExactly(List.of("", "1"), List.of("2", "3"));
        assertThat(read.lines()).containsExactly(7L, 8L);
        assertThat(read.faults().any()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0000000, 1020, 0001020",
        "0000000, 12345678, 12345678",
        "000\\-0000, 1234567, 123-4567",
        "\"S\"000000, 42, S000042",
        "000_ ;[Red]-000, 7, 007",
        "0, 7, 7",
        "0.00, 1.5, 1.5",
        "'#,##0', 1234567, 1234567",
        "General, 100, 100",
        "General, 1.0E2, 100",
        "General, 0.1, 0.1",
        "General, 0.30000000000000004, 0.30000000000000004",
        "@, 00012, 00012",
        "@, 12.50, 12.5",
        "0%, 0.5, 0.5"
    })
    void numbersAreReadAsAPersonSeesThem(String format, String raw, String text) {
        assertThat(value(new Workbooks().formats(format), "<c r=\"A2\" s=\"0\"><v>" + raw + "</v></c>"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "yyyy/m/d, 46113, 2026-04-01",
                "m/d/yy, 46113.5, 2026-04-01 12:00:00",
                "[$-411]ggge\"年\"m\"月\"d\"日\", 25815, 1970-09-04",
                "[$-ja-JP-x-gannen]ge.m.d;@, 25815, 1970-09-04",
                "yyyy\"年\"m\"月\", 46113, 2026-04-01",
                "mmm, 46113, 2026-04-01",
                "yyyy/m/d, 60, 1900-02-29",
                "yyyy/m/d, 59, 1900-02-28",
                "yyyy/m/d, 61, 1900-03-01",
                "yyyy/m/d, 2958465, 9999-12-31",
                "yyyy/m/d, -1, -1",
                "h:mm, 0.75, 18:00:00",
                "h:mm AM/PM, 0.75, 18:00:00",
                "[h]:mm, 1.5, 1.5"
            })
    void dateCellsBecomeIsoDates(String format, String raw, String text) {
        assertThat(value(new Workbooks().formats(format), "<c r=\"A2\" s=\"0\"><v>" + raw + "</v></c>"))
                .isEqualTo(text);
    }

    @Test
    void formatsThatExcelKnowsByNumberAreDatesToo() {
        Workbooks workbook = new Workbooks()
                .part(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"57\"/></cellXfs></styleSheet>");
        Read read = read(workbook.rows(HEADER
                + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>46113</v></c><c r=\"B2\" s=\"2\"><v>46113</v></c></row>"));
        assertThat(read.rows()).containsExactly(List.of("2026-04-01", "2026-04-01"));
    }

    @Test
    void workbooksThatCountFrom1904AreReadRight() {
        Workbooks workbook = new Workbooks().formats("yyyy/m/d");
        workbook.part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"x\" r:id=\"rId0\"/></sheets></workbook>");
        assertThat(value(workbook, "<c r=\"A2\" s=\"0\"><v>44651</v></c>")).isEqualTo("2026-04-01");
    }

    @Test
    void escapedCharactersComeBack() {
        Read read = files.bytes(
                new Workbooks()
                        .rows(HEADER + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>a_x000D_\nb_x005F_x000D_</v></c></row>")
                        .bytes(),
                Limits.standard().withFreeText());
        assertThat(read.rows().getFirst().getFirst()).isEqualTo("a\r\nb_x000D_");
    }

    @Test
    void trueAndFalseAreWords() {
        assertThat(value(new Workbooks(), "<c r=\"A2\" t=\"b\"><v>1</v></c>")).isEqualTo("TRUE");
    }

    @Test
    void theFirstSheetThatIsNotHiddenIsReadUnlessOneIsNamed() {
        Workbooks workbook = new Workbooks().rows(HEADER + "<row><c><v>1</v></c></row>");
        workbook.part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"隠\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"表\" r:id=\"rId0\"/></sheets></workbook>");
        Path file = files.write(workbook.bytes());
        assertThat(Tables.sheets(file, Limits.standard())).containsExactly("表");
        assertThat(TableFiles.read(file, Limits.standard()).rows()).hasSize(1);
        try (Table table = Tables.openSheet(file, "f.xlsx", "無", Limits.standard())) {
            assertThat(table.faults().list())
                    .singleElement()
                    .isEqualTo(Fault.ofFile("f.xlsx[無]", Reason.NO_SHEET.key(), "無"));
        }
    }
}
