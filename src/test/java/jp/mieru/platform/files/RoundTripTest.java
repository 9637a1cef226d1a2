package jp.mieru.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.mieru.platform.text.Normal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written and read again is the same, character for character. */
class RoundTripTest {

    private static final List<String> HEADER = List.of("番号", "氏名", "備考");
    private static final Limits FREE = Limits.standard().withFreeText();

    @Property(tries = 300)
    void csvKeepsEveryCharacter(@ForAll("tables") List<List<String>> rows) throws IOException {
        assertThat(throughFile(file -> {
                    try (OutputStream out = Files.newOutputStream(file);
                            CsvOut csv = CsvOut.utf8(out)) {
                        csv.row(HEADER);
                        rows.forEach(csv::row);
                    }
                }))
                .isEqualTo(withoutBlank(rows));
    }

    @Property(tries = 300)
    void excelKeepsEveryCharacter(@ForAll("tables") List<List<String>> rows) throws IOException {
        assertThat(throughFile(file -> {
                    try (OutputStream out = Files.newOutputStream(file);
                            ExcelOut excel = new ExcelOut(out)) {
                        excel.sheet("表", HEADER);
                        rows.forEach(row -> excel.row(row.toArray()));
                    }
                }))
                .isEqualTo(withoutBlank(rows));
    }

    @Property(tries = 100)
    void cp932IsToldAndReadRight(@ForAll("tables") List<List<String>> rows) throws IOException {
        Charset cp932 = TableFiles.CP932;
        CharsetEncoder encoder = cp932.newEncoder();
        List<List<String>> encodable = rows.stream()
                .filter(row -> row.stream()
                        .allMatch(cell -> encoder.canEncode(cell)
                                && cp932.decode(cp932.encode(cell)).toString().equals(cell)))
                .toList();
        assertThat(throughFile(file -> {
                    StringBuilder text = new StringBuilder("番号,氏名,備考\r\n");
                    for (List<String> row : encodable) {
                        text.append(String.join(
                                        ",",
                                        row.stream()
                                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                                .toList()))
                                .append("\r\n");
                    }
                    Files.writeString(file, text, cp932);
                }))
                .isEqualTo(withoutBlank(encodable));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> special = Arbitraries.of(
                "\uFA19",
                "葛\uDB40\uDD00",
                "𠮷",
                "髙﨑",
                "ﾀﾞ",
                "\"",
                "\"\"",
                ",",
                "\n",
                "\r\n",
                "\r",
                "\t",
                " ",
                "　",
                "_x000D_",
                "_x005F_",
                "<&>",
                "0012",
                "'",
                "\u200D",
                "①",
                "ー");
        Arbitrary<String> plain = Arbitraries.strings()
                .withCharRange('!', '~')
                .withCharRange('ぁ', 'ヿ')
                .withCharRange('一', '龠')
                .ofMaxLength(8);
        Arbitrary<String> cell = Arbitraries.oneOf(plain, special)
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.startsWith("=") && !text.startsWith("＝"));
        return cell.list().ofSize(3).list().ofMaxSize(6);
    }

    private interface Write {
        void to(Path file) throws IOException;
    }

    private static List<List<String>> throughFile(Write write) throws IOException {
        Path file = Files.createTempFile("mieru", ".table");
        try (AutoDelete ignored = () -> Files.delete(file)) {
            write.to(file);
            List<List<String>> read = new ArrayList<>();
            try (Table table = Tables.open(file, "f", FREE)) {
                table.forEach(row -> read.add(row.cells()));
                assertThat(table.faults().list()).isEmpty();
                assertThat(table.header()).isEqualTo(HEADER);
            }
            return read;
        }
    }

    private interface AutoDelete extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    private static List<List<String>> withoutBlank(List<List<String>> rows) {
        return rows.stream()
                .filter(row -> !row.stream().allMatch(Normal::isBlank))
                .toList();
    }
}
