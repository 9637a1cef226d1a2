package jp.mieru.appraisal.handbooktext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.appraisal.handbooktext.Change.Kind;
import jp.mieru.appraisal.handbooktext.Change.Line;
import jp.mieru.appraisal.handbooktext.Change.What;
import jp.mieru.appraisal.ruleset.Words;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void tellsChaptersThatCameWentAndChanged() {
        var before = List.of(chapter(ONE, "目的", "一\n\n二\n\n三"), chapter(TWO, "面談", "い"));
        var after = List.of(chapter(new UUID(0, 3), "新しい章", "う"), chapter(ONE, "目的", "一\n\n二改\n\n三"));
        assertThat(Change.between(before, after, Locale.JAPANESE))
                .extracting(Change::what)
                .containsExactly(What.ADDED, What.CHANGED, What.REMOVED);
        assertThat(Change.between(before, after, Locale.JAPANESE).get(1).lines())
                .containsExactly(
                        new Line(Kind.SAME, "目的"),
                        new Line(Kind.SAME, "一"),
                        new Line(Kind.GONE, "二"),
                        new Line(Kind.NEW, "二改"),
                        new Line(Kind.SAME, "三"));
        assertThat(Change.between(before, before, Locale.JAPANESE)).isEmpty();
    }

    @Test
    void saysWhenOnlyTheOtherLanguageChanged() {
        var before = List.of(new Chapter(ONE, null, new Words("題", "t"), new Words("文", "old"), 0));
        var after = List.of(new Chapter(ONE, null, new Words("題", "t"), new Words("文", "new"), 0));
        assertThat(Change.between(before, after, Locale.JAPANESE).getFirst().isElsewhere())
                .isTrue();
        assertThat(Change.between(before, after, Locale.ENGLISH).getFirst().isElsewhere())
                .isFalse();
    }

    @Property
    void leavingOutWhatIsNewGivesTheOldTextAndTheOtherWayRound(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> old,
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> now) {
        var before = old.stream().map(String::valueOf).toList();
        var after = now.stream().map(String::valueOf).toList();
        var lines = Change.compare(before, after);
        assertThat(lines.stream().filter(line -> line.kind() != Kind.NEW).map(Line::text))
                .containsExactlyElementsOf(before);
        assertThat(lines.stream().filter(line -> line.kind() != Kind.GONE).map(Line::text))
                .containsExactlyElementsOf(after);
    }

    @Test
    void tooManyLinesToCompareCountAsReplaced() {
        var many = java.util.Collections.nCopies(3_000, "x");
        assertThat(Change.compare(many, many)).hasSize(6_000);
    }

    private static Chapter chapter(UUID id, String title, String body) {
        return new Chapter(id, null, new Words(title, null), new Words(body, null), 0);
    }
}
