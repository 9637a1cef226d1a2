package jp.mieru.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import jp.mieru.platform.files.TableFiles.Read;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private TableFiles files;

    @BeforeEach
    void useTheDirectory() {
        files = new TableFiles(directory);
    }

    private Read written() {
        return files.bytes(out.toByteArray(), Limits.standard());
    }

    @Test
    void csvIsQuotedWhereItMustBe() throws IOException {
        try (CsvOut csv = CsvOut.utf8(out)) {
            csv.row("番号", "名").row(List.of("01", "a,\"b\"\nc"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("番号,名\r\n01,\"a,\"\"b\"\"\nc\"\r\n");
    }

    @Test
    void excelKeepsZerosDatesAndNumbers() throws IOException {
        try (ExcelOut excel = new ExcelOut(out)) {
            excel.sheet("職員", List.of("番号", "氏名", "採用", "級", "時刻", "率"));
            excel.row(
                    "0001",
                    "\uFA19　𠮷\uDB40\uDD00",
                    LocalDate.of(2026, 4, 1),
                    8,
                    LocalDateTime.of(2026, 4, 1, 9, 30),
                    new BigDecimal("0.25"));
            excel.row("0002", null, LocalDate.of(1868, 1, 3), null, null, null);
        }
        assertThat(written().rows())
                .containsExactly(
                        List.of("0001", "\uFA19　𠮷\uDB40\uDD00", "2026-04-01", "8", "2026-04-01 09:30:00", "0.25"),
                        List.of("0002", "", "1868-01-03", "", "", ""));
    }

    @Test
    void anotherReaderSeesTextAndDatesAsSuch() throws IOException {
        try (ExcelOut excel = new ExcelOut(out)) {
            excel.sheet("職員", List.of("番号", "採用")).row("=1+1", LocalDate.of(2026, 4, 1));
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCellText(0)).isEqualTo("=1+1");
            assertThat(row.getCellAsDate(1)).contains(LocalDateTime.of(2026, 4, 1, 0, 0));
        }
    }

    @Test
    void excelWritesManyRowsAndSheets() throws IOException {
        try (ExcelOut excel = new ExcelOut(out)) {
            excel.sheet("一", List.of("番号"));
            for (int i = 0; i < 2_500; i++) {
                excel.row(String.valueOf(i));
            }
            excel.sheet("とても長い名前のシートで三十一文字を超えてしまうものが切られる例です", List.of("番号")).row("x");
        }
        Read read = written();
        assertThat(read.rows()).hasSize(2_500).last().isEqualTo(List.of("2499"));
        assertThat(Tables.sheets(files.write(out.toByteArray()), Limits.standard()))
                .hasSize(2);
    }

    @Test
    void faultsBecomeAWorkbookInTheReadersLanguage() {
        Faults faults = new Faults(1);
        faults.add(Fault.ofCell("職員.csv", 3, "氏名", "=CMD\t", Reason.FORMULA.key()));
        faults.add(Fault.ofFile("職員.csv", Reason.EMPTY.key()));
        new FaultWorkbook(TableFiles.messages(), Locale.ENGLISH).write(faults, out);
        Read read = files.bytes(out.toByteArray(), Limits.standard().withFreeText());
        assertThat(read.header()).containsExactly("File", "Line", "Column", "Value", "Reason");
        assertThat(read.faults().list())
                .singleElement()
                .extracting(Fault::value)
                .isEqualTo("=CMD<U+0009>");
        assertThat(read.rows()).containsExactly(List.of("", "", "", "", "There are 1 more faults."));
    }
}
