package jp.mieru.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutEncodingTest {
    @Test
    void whatWindowsHasIsWrittenAndWhatItLacksIsTold() {
        assertThat(OutEncoding.CP932.fit("髙橋 﨑 神")).isEqualTo(new OutEncoding.Fitted("髙橋 﨑 神", java.util.List.of()));
        var fitted = OutEncoding.CP932.fit("𠮷田");
        assertThat(fitted.text()).isEqualTo("〓田");
        assertThat(fitted.lost()).containsExactly("𠮷");
    }

    @Test
    void aVariantBecomesItsCharacterAndIsTold() {
        var fitted = OutEncoding.CP932.fit("渡辺\uDB40\uDD01一郎");
        assertThat(fitted.text()).isEqualTo("渡辺一郎");
        assertThat(fitted.lost()).containsExactly("辺\uDB40\uDD01");
    }

    @Test
    void signsWithATwinOnWindowsAreNoLoss() {
        var fitted = OutEncoding.CP932.fit("10〜20−5");
        assertThat(fitted.text()).isEqualTo("10～20－5");
        assertThat(fitted.lost()).isEmpty();
    }

    @Test
    void otherEncodingsHaveEverything() {
        assertThat(OutEncoding.UTF_8.fit("𠮷〜").text()).isEqualTo("𠮷〜");
    }

    @Test
    void aFileIsWrittenInTheFormThatIsAskedFor() throws IOException {
        var windows = written(new CsvForm(OutEncoding.CP932, '\t', true, true));
        assertThat(new String(windows, Charset.forName("windows-31j"))).isEqualTo("\"001\"\t\"高橋, \"\"x\"\"\"\r\n");
        var marked = written(new CsvForm(OutEncoding.UTF_8_MARKED, ',', false, false));
        assertThat(new String(marked, StandardCharsets.UTF_8)).isEqualTo("\uFEFF001,\"高橋, \"\"x\"\"\"\n");
    }

    private static byte[] written(CsvForm form) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = CsvOut.of(out, form)) {
            csv.row("001", "高橋, \"x\"");
        }
        return out.toByteArray();
    }
}
