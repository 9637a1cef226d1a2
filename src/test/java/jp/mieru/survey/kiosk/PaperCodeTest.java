package jp.mieru.survey.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@NullUnmarked
class PaperCodeTest {
    private static final String CHARACTERS = "34679ACDEFHJKMNPQRTVWXY";

    private final String code = PaperCode.random();

    @Test
    void isPrintedInGroupsOfCharactersThatAreNotTakenForOneAnother() {
        assertThat(code).matches("([" + CHARACTERS + "]{4}-){3}[" + CHARACTERS + "]{4}");
        assertThat(CHARACTERS).doesNotContain("0", "O", "1", "I", "L", "2", "Z", "5", "S", "8", "B", "U", "G");
    }

    @Test
    void isReadHoweverItIsTyped() {
        assertThat(Stream.of(
                        code,
                        code.toLowerCase(java.util.Locale.ROOT),
                        code.replace("-", ""),
                        " " + code.replace('-', ' ') + "　",
                        code.replace('-', 'ー'),
                        wide(code)))
                .allSatisfy(typed -> assertThat(PaperCode.read(typed)).isEqualTo(code));
    }

    @RepeatedTest(5)
    void everySingleWrongCharacterIsNoticed() {
        String plain = code.replace("-", "");
        for (int place = 0; place < plain.length(); place++) {
            for (char other : CHARACTERS.toCharArray()) {
                String wrong = plain.substring(0, place) + other + plain.substring(place + 1);
                assertThat(PaperCode.read(wrong) == null).as(wrong).isEqualTo(!wrong.equals(plain));
            }
        }
    }

    @RepeatedTest(5)
    void everyTwoCharactersThatChangedPlacesAreNoticed() {
        String plain = code.replace("-", "");
        for (int one = 0; one < plain.length(); one++) {
            for (int other = one + 1; other < plain.length(); other++) {
                var wrong = new StringBuilder(plain);
                wrong.setCharAt(one, plain.charAt(other));
                wrong.setCharAt(other, plain.charAt(one));
                assertThat(PaperCode.read(wrong.toString()) == null)
                        .as("%s %s", plain, wrong)
                        .isEqualTo(!wrong.toString().equals(plain));
            }
        }
    }

    @Test
    void whatCannotBeACodeIsNone() {
        assertThat(Stream.of("", "ABCD", code + "3", code.substring(1), "OOOO-OOOO-OOOO-OOOO", "'; drop table --"))
                .allSatisfy(typed -> assertThat(PaperCode.read(typed)).isNull());
        assertThat(PaperCode.read(null)).isNull();
    }

    @Test
    void noTwoAreAlikeAndAllCharactersAreDrawn() {
        Set<String> codes = new HashSet<>();
        Set<Integer> drawn = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            String each = PaperCode.random();
            codes.add(each);
            each.chars().forEach(drawn::add);
            assertThat(PaperCode.read(Objects.requireNonNull(each))).isEqualTo(each);
        }
        assertThat(codes).hasSize(2000);
        assertThat(drawn).hasSize(CHARACTERS.length() + 1);
    }

    private static String wide(String code) {
        var wide = new StringBuilder();
        code.chars().forEach(each -> wide.append((char) (each == '-' ? 'ー' : each + 0xFEE0)));
        return wide.toString();
    }
}
