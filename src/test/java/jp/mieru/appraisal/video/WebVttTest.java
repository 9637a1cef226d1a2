package jp.mieru.appraisal.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.mieru.appraisal.video.WebVtt.Fault;
import org.junit.jupiter.api.Test;

class WebVttTest {
    private static final String GOOD = """
            WEBVTT - 説明

            NOTE これは字幕ではない

            intro
            00:01.000 --> 00:04.000 line:90%
            <v 司会>初めに&amp;次に</v>

            01:00:04.000 --> 01:00:05.500
            二つ目
            三行目
            """;

    @Test
    void givesItsTextWithoutTimesNamesAndMarks() {
        assertThat(WebVtt.fault(GOOD, 0)).isEmpty();
        assertThat(WebVtt.text(GOOD)).isEqualTo("初めに&次に\n二つ目\n三行目");
        assertThat(WebVtt.fault("\uFEFF" + GOOD.replace("\n", "\r\n"), 0)).isEmpty();
    }

    @Test
    void namesTheLineOfItsFirstFault() {
        assertThat(WebVtt.fault("", 0)).contains(new Fault(1, "head"));
        assertThat(WebVtt.fault("1\n00:00:01,000 --> 00:00:02,000\nSRT", 0)).contains(new Fault(1, "head"));
        assertThat(WebVtt.fault("WEBVTTX\n", 0)).contains(new Fault(1, "head"));
        assertThat(WebVtt.fault("WEBVTT\n\n00:01,000 --> 00:02,000\nx", 0)).contains(new Fault(3, "time"));
        assertThat(WebVtt.fault("WEBVTT\n\n00:05.000 --> 00:02.000\nx", 0)).contains(new Fault(3, "order"));
        assertThat(WebVtt.fault("WEBVTT\n\nおしまい", 0)).contains(new Fault(3, "none"));
        assertThat(WebVtt.fault(GOOD, 60_000)).contains(new Fault(9, "late"));
        assertThat(WebVtt.fault(GOOD, 3_605_000)).isEqualTo(Optional.empty());
    }
}
