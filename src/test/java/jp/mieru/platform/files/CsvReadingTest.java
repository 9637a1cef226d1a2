package jp.mieru.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jp.mieru.platform.files.TableFiles.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    @TempDir
    Path directory;

    private TableFiles files;

    @BeforeEach
    void useTheDirectory() {
        files = new TableFiles(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryKindOfLineEnd(String end) {
        Read read = files.text("番号,氏名" + end + "001,山本　大輔" + end + end + "002,\"髙﨑, 修\"");
        assertThat(read.header()).containsExactly("番号", "氏名");
        assertThat(read.rows()).containsExactly(List.of("001", "山本　大輔"), List.of("002", "髙﨑, 修"));
        assertThat(read.lines()).containsExactly(2L, 4L);
        assertThat(read.faults().any()).isFalse();
    }

    @Test
    void readsCp932WithItsExtensions() {
        Read read = files.text("番号,氏名,カナ\r\n1,髙﨑①,ﾀｶｻｷ\r\n", TableFiles.CP932, Limits.standard());
        assertThat(read.rows()).containsExactly(List.of("1", "髙﨑①", "ﾀｶｻｷ"));
    }

    @Test
    void readsCp932WithNothingButHalfWidthKana() {
        Read read = files.text("id,kana\r\n1,ｱﾗｲ\r\n2,ｱﾗ\r\n", TableFiles.CP932, Limits.standard());
        assertThat(read.rows()).containsExactly(List.of("1", "ｱﾗｲ"), List.of("2", "ｱﾗ"));
    }

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() {
        assertThat(files.text("\uFEFF番号\n1\n").header()).containsExactly("番号");
        assertThat(files.text("番号\n1\n").header()).containsExactly("番号");
        assertThat(files.text("\uFEFF\"番号\",名\n1,2\n").header()).containsExactly("番号", "名");
    }

    @Test
    void keepsVariantsAndCharactersBeyondTheBasicPlane() {
        String name = "\uFA19葛\uDB40\uDD00𠮷\u200D";
        assertThat(files.text("氏名\n" + name + "\n").rows()).containsExactly(List.of(name));
    }

    @Test
    void readsQuotedCommasAndDoubledQuotes() {
        assertThat(files.text("a,b\n\"x,\"\"y\"\"\",\"\"\n").rows()).containsExactly(List.of("x,\"y\"", ""));
    }

    @Test
    void takesTheFirstRowWithContentAsHeaderAndPassesOverBlankRowsAndEmptyColumnsAtTheEnd() {
        Read read = files.text("\n,,\na,b,\n1,2,\n,,\n　,,\n3,4\n\u001A");
        assertThat(read.header()).containsExactly("a", "b");
        assertThat(read.rows()).containsExactly(List.of("1", "2"), List.of("3", "4"));
        assertThat(read.faults().any()).isFalse();
    }

    @Test
    void linesAreThoseOfTheFileEvenAfterLineBreaksInCells() {
        Read read = files.text(
                "a,b\n1,\"x\r\ny\nz\"\n2,q\n",
                StandardCharsets.UTF_8,
                Limits.standard().withFreeText());
        assertThat(read.rows()).containsExactly(List.of("1", "x\r\ny\nz"), List.of("2", "q"));
        assertThat(read.lines()).containsExactly(2L, 5L);
    }

    @Test
    void cellsLongerThanTheBufferAreRead() {
        String text = "あ".repeat(9_999);
        StringBuilder content = new StringBuilder("a,b\n");
        for (int i = 0; i < 30; i++) {
            content.append('"').append(text).append("\",").append(i).append('\n');
        }
        Read read = files.text(content.toString());
        assertThat(read.faults().any()).isFalse();
        assertThat(read.rows()).hasSize(30).allMatch(row -> row.getFirst().equals(text));
    }
}
