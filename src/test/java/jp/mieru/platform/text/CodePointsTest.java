package jp.mieru.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    private static final String VARIANT = "葛\uDB40\uDD00";

    @Test
    void aCharacterBeyondTheBasicPlaneIsOne() {
        assertThat(CodePoints.length("𠮷野")).isEqualTo(2);
    }

    @Test
    void fullWidthCountsTwoAndHalfWidthKanaOne() {
        assertThat(CodePoints.width("ab髙ｱﾞ" + VARIANT)).isEqualTo(2 + 2 + 2 + 2);
    }

    @Test
    void shorteningNeverCutsAVariationSequence() {
        assertThat(CodePoints.shorten("あ" + VARIANT + "いう", 4)).isEqualTo("あ" + VARIANT + "…");
        assertThat(CodePoints.shorten("あ" + VARIANT + "いう", 3)).isEqualTo("あ…");
    }

    @Test
    void controlCharactersAreSeen() {
        assertThat(CodePoints.visible("a\tb\r\nc\u200B\u202E")).isEqualTo("a<U+0009>b⏎c<U+200B><U+202E>");
    }

    @Property
    void shortenedTextHasAtMostTheAskedLength(@ForAll String text, @ForAll @IntRange(min = 1, max = 20) int max) {
        assertThat(CodePoints.length(CodePoints.shorten(text, max))).isLessThanOrEqualTo(max);
    }
}
