package jp.mieru.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
    @ParameterizedTest
    @ValueSource(strings = {"80", "80%", "８０％", " 80 % ", "080"})
    void isReadAsPeopleTypeIt(String typed) {
        assertThat(Percent.whole(typed, 0, 100)).contains(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "50‰", "8%0", "%80", "80%%", "-1", "101", "12.5", "1000", "八十"})
    void anythingElseIsNone(String typed) {
        assertThat(Percent.whole(typed, 0, 100)).isEmpty();
    }

    @Test
    void hasSoManyDigitsAfterThePointAndLiesBetweenItsEnds() {
        var least = new BigDecimal("0.01");
        assertThat(Percent.parse("12.25％", least, BigDecimal.TEN.pow(2), 2)).contains(new BigDecimal("12.25"));
        assertThat(Percent.parse("12.255", least, BigDecimal.TEN.pow(2), 2)).isEmpty();
        assertThat(Percent.parse("0", least, BigDecimal.TEN.pow(2), 2)).isEmpty();
        assertThat(Percent.parse("100", least, BigDecimal.TEN.pow(2), 2)).isPresent();
    }
}
