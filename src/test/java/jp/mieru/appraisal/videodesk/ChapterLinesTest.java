package jp.mieru.appraisal.videodesk;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.appraisal.video.Chapter;
import jp.mieru.appraisal.videodesk.ChapterLines.Fault;
import org.junit.jupiter.api.Test;

class ChapterLinesTest {
    @Test
    void areReadAsTheyAreWritten() {
        var typed = "0:00 はじめに\n\n３：０５　目標の立て方 ｜ Setting goals\n";
        var read = ChapterLines.read(typed, 600_000);
        assertThat(read.faults()).isEmpty();
        assertThat(read.chapters())
                .containsExactly(
                        new Chapter(0, new Words("はじめに", null)),
                        new Chapter(185_000, new Words("目標の立て方", "Setting goals")));
        assertThat(ChapterLines.of(read.chapters())).isEqualTo("0:00 はじめに\n3:05 目標の立て方 | Setting goals");
    }

    @Test
    void nameTheLineThatIsWrong() {
        assertThat(ChapterLines.read("はじめに", 0).faults()).containsExactly(new Fault(1, "time"));
        assertThat(ChapterLines.read("0:00", 0).faults()).containsExactly(new Fault(1, "title"));
        assertThat(ChapterLines.read("0:00 a\n0:00 b", 0).faults()).containsExactly(new Fault(2, "order"));
        assertThat(ChapterLines.read("0:00 a\n0:06 b", 6_000).faults()).containsExactly(new Fault(2, "late"));
        assertThat(ChapterLines.read("0:00 " + "長".repeat(101), 0).faults()).containsExactly(new Fault(1, "long"));
    }
}
