package jp.mieru.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import jp.mieru.platform.files.TableFiles.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileFaultsTest {

    private static final String SAMPLE = "職員番号,氏名,カナ\r\n100004,山本　大輔,ﾔﾏﾓﾄ\r\n100005,鈴木　一,スズキ\r\n";

    @TempDir
    Path directory;

    private TableFiles files;

    @BeforeEach
    void useTheDirectory() {
        files = new TableFiles(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " ,　,\r\n", "\uFEFF"})
    void aFileWithNothingInItIsEmpty(String content) {
        assertThat(files.text(content).reasons()).containsExactly("empty");
    }

    @Test
    void aFileThatIsNotThereIsAFault() {
        Read read = TableFiles.read(directory.resolve("none.csv"), Limits.standard());
        assertThat(read.reasons()).containsExactly("not_found");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, utf16", "UTF-16BE, utf16", "UTF-16, utf16", "EUC-JP, euc_jp", "ISO-2022-JP, iso_2022_jp"})
    void otherEncodingsAreNamed(String charset, String reason) {
        Read read = files.text(SAMPLE, Charset.forName(charset), Limits.standard());
        assertThat(read.reasons()).containsExactly(reason);
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextInAnyEncodingAreRefused() {
        byte[] noise = HexFormat.of().parseHex("612c620afffefdfcff80a0fffdfefffefdff");
        assertThat(files.bytes(noise, Limits.standard()).reasons()).containsExactly("unknown_encoding");
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, picture",
        "ffd8ffe000104a464946, picture",
        "474946383961, picture",
        "424d361b000000000000, picture",
        "255044462d312e37, pdf",
        "1f8b0800, archive",
        "d0cf11e0a1b11ae10000, document",
        "612c62006300000a, binary"
    })
    void filesThatAreNoTableAreNamedWhateverTheyAreCalled(String hex, String reason) {
        assertThat(files.bytes(HexFormat.of().parseHex(hex), Limits.standard()).reasons())
                .containsExactly(reason);
    }

    @Test
    void anUnreadableCharacterIsShownWhereItStandsAndTheRestIsRead() {
        byte[] content = concat(
                SAMPLE.getBytes(TableFiles.CP932),
                bytes("100006,"),
                new byte[] {(byte) 0x81, (byte) 0xAD},
                bytes(",ｶﾅ\r\n1,2,3\r\n"));
        Read read = files.bytes(content, Limits.standard());
        assertThat(read.reasons()).containsExactly("unreadable");
        assertThat(read.faults().list().getFirst())
                .extracting(Fault::line, Fault::column)
                .containsExactly(4L, "氏名");
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void aBrokenByteInUtf8IsShownWhereItStands() {
        byte[] content = concat(
                "番号,氏名\n1,山".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xE3, (byte) 0x81},
                ",\n2,川\n".getBytes(StandardCharsets.UTF_8));
        Read read = files.bytes(content, Limits.standard());
        assertThat(read.reasons()).containsExactly("unreadable");
        assertThat(read.faults().list().getFirst().shownValue()).isEqualTo("山<U+FFFD>");
    }

    @Test
    void aQuoteNeverClosedIsShownWhereItWasOpened() {
        Read read = files.text("a,b\n1,2\n3,\"x\n4,5\n6,7\n");
        assertThat(read.reasons()).containsExactly("quote_open");
        assertThat(read.faults().list().getFirst())
                .extracting(Fault::line, Fault::column)
                .containsExactly(3L, "b");
        assertThat(read.rows()).containsExactly(List.of("1", "2"));
    }

    @Test
    void textAfterAClosingQuoteIsAFaultAndTheRestIsRead() {
        Read read = files.text("a,b\n\"x\"y,2\n3,4\n");
        assertThat(read.reasons()).containsExactly("quote_text_after");
        assertThat(read.rows()).containsExactly(List.of("3", "4"));
    }

    @Test
    void aLineBreakInACellIsAFaultUnlessTheFileHoldsFreeText() {
        assertThat(files.text("a,b\n1,\"x\ny\"\n2,3\n").reasons()).containsExactly("newline");
        Read free = files.text(
                "a\n\"x\ny\"\n", StandardCharsets.UTF_8, Limits.standard().withFreeText());
        assertThat(free.reasons()).isEmpty();
    }

    @Test
    void aCellOfAHundredThousandCharactersIsAFaultAndOnlyItsBeginningIsKept() {
        Read read = files.text("a,b\n1," + "𠮷".repeat(100_000) + "\n2,3\n");
        assertThat(read.reasons()).containsExactly("cell_too_long");
        assertThat(read.faults().list().getFirst().value()).hasSizeLessThan(1_000);
        assertThat(read.rows()).containsExactly(List.of("2", "3"));
    }

    @Test
    void theLimitOfACellCountsCharactersBeyondTheBasicPlaneOnce() {
        assertThat(files.text("a\n" + "𠮷".repeat(10_000) + "\n").reasons()).isEmpty();
        assertThat(files.text("a\n" + "𠮷".repeat(10_001) + "\n").reasons()).containsExactly("cell_too_long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=CMD|' /C calc'!A0",
                "=1+1",
                "＝ＣＭＤ",
                "+cmd|x",
                "@SUM(A1)",
                "-A1",
                "-2+3+cmd|' /C calc'!D2",
                "\t=1+1",
                " +cmd",
                "\u3000＝1"
            })
    void whatASpreadsheetWouldRunIsAFault(String value) {
        assertThat(files.text("a,b\n1,\"" + value + "\"\n").reasons()).containsExactly("formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+81-3-1234", "-", "--", "=", "＋α", "-なし", "@", "a=b", "1-A"})
    void valuesThatOnlyLookLikeOneAreNot(String value) {
        assertThat(files.text("a,b\n1," + value + "\n").reasons()).isEmpty();
    }

    @Test
    void freeTextMayBeginWithADash() {
        Limits free = Limits.standard().withFreeText();
        assertThat(files.text("a\n-good\n=bad\n", StandardCharsets.UTF_8, free).reasons())
                .containsExactly("formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\u0007y", "x\u001Fy", "x\u007Fy", "x\u0085y"})
    void controlCharactersAreFaults(String value) {
        assertThat(files.text("a\n" + value + "\n").reasons()).containsExactly("control");
    }

    @Test
    void aColumnThatIsThereTwiceIsAFault() {
        Read read = files.text("職員番号,氏名,職員　番号\n1,2,3\n");
        assertThat(read.reasons()).containsExactly("column_twice");
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void aColumnWithoutNameIsAFault() {
        assertThat(files.text("a,,c\n1,2,3\n").reasons()).containsExactly("column_unnamed");
    }

    @Test
    void raggedRowsAreFaultsAndTheOthersAreRead() {
        Read read = files.text("a,b\n1\n1,2,3\n1,2,\n4,5\n");
        assertThat(read.reasons()).containsExactly("row_short", "row_long");
        assertThat(read.rows()).containsExactly(List.of("1", "2"), List.of("4", "5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1;2\n", "a\tb\n1\t2\n"})
    void otherSeparatorsAreNamed(String content) {
        assertThat(files.text(content).reasons()).contains("separator");
    }

    @Test
    void moreThanTheLimitsAllowIsAFault() {
        Limits small = new Limits(100, 100, 2, 3, 5, 10, false);
        assertThat(files.text("a\n1\n2\n3\n", StandardCharsets.UTF_8, small).reasons())
                .containsExactly("too_many_rows");
        assertThat(files.text("a,b,c,d\n", StandardCharsets.UTF_8, small).reasons())
                .containsExactly("too_many_columns");
        assertThat(files.text("a\n" + "1\n".repeat(60), StandardCharsets.UTF_8, small)
                        .reasons())
                .containsExactly("too_large");
    }

    @Test
    void manyFaultsAreCountedAndTheFirstOnesKept() {
        Read read = files.text("a,b\n" + "1\n".repeat(1_500));
        assertThat(read.faults().count()).isEqualTo(1_500);
        assertThat(read.faults().list()).hasSize(1_000);
        List<String> lines = read.faults().render(TableFiles.messages(), Locale.JAPANESE);
        assertThat(lines).hasSize(1_001).last().isEqualTo("このほかに500件の誤りがあります。");
    }

    @Test
    void theCommandLineShowsPlaceValueAndReason() {
        Fault fault = Fault.ofCell("職員.csv", 12, "氏名", "山\n田", Reason.NEWLINE.key());
        assertThat(fault.render(TableFiles.messages(), Locale.JAPANESE))
                .isEqualTo("職員.csv:12: 氏名: 山⏎田: 値の中に改行があります。改行を取り除いてください。");
        assertThat(fault.render(TableFiles.messages(), Locale.ENGLISH))
                .isEqualTo("職員.csv:12: 氏名: 山⏎田: There is a line break inside the value. Remove it.");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasASentenceInBothLanguages(Reason reason) {
        Fault fault = Fault.ofFile("f", reason.key(), 1, 2);
        String japanese = fault.sentence(TableFiles.messages(), Locale.JAPANESE);
        String english = fault.sentence(TableFiles.messages(), Locale.ENGLISH);
        assertThat(japanese).endsWith("。");
        assertThat(english).endsWith(".").isNotEqualTo(japanese);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(TableFiles.CP932);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
