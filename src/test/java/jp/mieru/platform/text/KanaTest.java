package jp.mieru.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KanaTest {

    @Test
    void halfWidthKanaBecomesFullWidthWithItsMarksJoined() {
        assertThat(Kana.toKatakana("ﾀﾞｲｽｹ ﾊﾟｰ")).isEqualTo("ダイスケ パー");
    }

    @Test
    void hiraganaBecomesKatakana() {
        assertThat(Kana.toKatakana("わたなべ　さとゞし ゔ")).isEqualTo("ワタナベ サトヾシ ヴ");
    }

    @Test
    void katakanaBecomesHiraganaCharacterByCharacter() {
        assertThat(Kana.toHiragana("ワタナベ ｶ ヴヶ・ー渡辺A")).isEqualTo("わたなべ ｶ ゔゖ・ー渡辺A");
    }

    @Test
    void spacesAtTheEndsGoAndRunsInsideBecomeOne() {
        assertThat(Kana.toKatakana("　ヤマダ 　 オサム　 ")).isEqualTo("ヤマダ オサム");
    }

    @Property
    void whatIsInTheOneFormStaysAsItIs(@ForAll String text) {
        String once = Kana.toKatakana(text);
        assertThat(Kana.toKatakana(once)).isEqualTo(once);
    }
}
