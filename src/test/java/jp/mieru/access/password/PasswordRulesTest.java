package jp.mieru.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.access.password.PasswordRules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tangled lamp 7 rivers",
                "青い空と白い雲と海と山と川",
                "correct donkey battery",
                "xK4;pW9.qT2/",
                "職員100016はよく眠る人です"
            })
    void takesAnythingLongThatIsNotGuessedFirst(String password) {
        assertThat(PasswordRules.refusal(password, "100016", "taro@example.jp")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short, TOO_SHORT",
        "あいうえおかきくけこさ, TOO_SHORT",
        "100016100016, HAS_YOUR_NAME",
        "１００016abcdef, HAS_YOUR_NAME",
        "Taro-Taro-123, HAS_YOUR_NAME",
        "Password2026!, COMMON",
        "P@ssw0rd2026!, COMMON",
        "administrator, COMMON",
        "1qaz2wsx3edc, COMMON",
        "aaaaaaaaaaaa, REPEATS",
        "abcdabcdabcdab, REPEATS",
        "himitsu5himitsu5, REPEATS",
        "012345678901, REPEATS",
        "abcdefghijkl, REPEATS",
        "ponmlkjihgfedcba, REPEATS",
    })
    void refusesWhatIsGuessedFirst(String password, Refusal refusal) {
        assertThat(PasswordRules.refusal(password, "100016", "taro@example.jp")).contains(refusal);
    }

    @Test
    void takesNoBookAsAPassword() {
        assertThat(PasswordRules.refusal("ab cd ef ".repeat(20), null, null)).contains(Refusal.TOO_LONG);
    }
}
