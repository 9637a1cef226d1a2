package jp.mieru.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NormalTest {

    @Test
    void codesLoseFullWidthAndSpaceButNoZero() {
        assertThat(Normal.code("　００１０２０－Ａ ")).isEqualTo("001020-A");
    }

    @Test
    void numbersLoseThousandsSeparatorsOnlyWhereTheyStandRight() {
        assertThat(Normal.number("１，２３４，５６７．５")).isEqualTo("1234567.5");
        assertThat(Normal.number("−12")).isEqualTo("-12");
        assertThat(Normal.number("1,2")).isEqualTo("1,2");
    }

    @Test
    void mailIsLowerCase() {
        assertThat(Normal.mail(" Ｓ1@City.Example.JP　")).isEqualTo("s1@city.example.jp");
    }

    @Test
    void writtenNamesKeepEveryVariantAndTheSpaceBetween() {
        String name = "\uFA19田　髙﨑\uDB40\uDD00 𠮷";
        assertThat(Normal.name("　" + name + " ")).isEqualTo(name);
    }

    @Property
    void aCodeNormalisedTwiceIsTheSame(@ForAll String text) {
        assertThat(Normal.code(Normal.code(text))).isEqualTo(Normal.code(text));
    }
}
