package jp.mieru.appraisal.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClockfaceTest {
    @Test
    void isReadInAnyWidthAndWrittenShort() {
        assertThat(Clockface.parse("3:05")).contains(185_000);
        assertThat(Clockface.parse("０：００")).contains(0);
        assertThat(Clockface.parse("90:00")).contains(5_400_000);
        assertThat(Clockface.parse("1:02:03")).contains(3_723_000);
        assertThat(Clockface.of(185_999)).isEqualTo("3:05");
        assertThat(Clockface.of(3_723_000)).isEqualTo("1:02:03");
        assertThat(List.of("", "3", "3:5", "3:60", "1:60:00", "-1:00", "1:00.5", "x"))
                .allMatch(typed -> Clockface.parse(typed).isEmpty());
    }
}
