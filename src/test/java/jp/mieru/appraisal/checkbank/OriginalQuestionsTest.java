package jp.mieru.appraisal.checkbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.mieru.appraisal.checkbank.OriginalQuestions.Entry;
import jp.mieru.appraisal.handbooktext.StartingText;
import jp.mieru.appraisal.ruleset.Words;
import org.junit.jupiter.api.Test;

class OriginalQuestionsTest {
    private static final Words WORDS = new Words("文", "words");

    @Test
    void areManyAndEnoughOfEachTopicToDifferEveryTime() {
        assertThat(OriginalQuestions.all()).hasSizeGreaterThanOrEqualTo(40);
        var byTopic =
                OriginalQuestions.all().stream().collect(Collectors.groupingBy(Question::topic, Collectors.counting()));
        assertThat(byTopic.keySet()).containsExactlyInAnyOrder(Topic.values());
        assertThat(byTopic.values()).allMatch(count -> count > 5);
    }

    @Test
    void areNeitherMostlyRightNorMostlyWrongAndTheirWordsDiffer() {
        assertThat(OriginalQuestions.all().stream().filter(Question::holds).count())
                .isBetween(20L, 35L);
        assertThat(OriginalQuestions.all())
                .extracting(each -> each.statement().ja())
                .doesNotHaveDuplicates();
        assertThat(OriginalQuestions.all())
                .extracting(each -> each.statement().en())
                .doesNotHaveDuplicates();
    }

    @Test
    void eachTopicHasAChapterInTheHandbookThatComesWithMieru() {
        assertThat(StartingText.chapters())
                .extracting(StartingText.Chapter::code)
                .containsAll(Arrays.stream(Topic.values()).map(Topic::chapter).toList());
    }

    @Test
    void aFileThatLacksSomethingIsRefused() {
        refused(new Entry("a", "errors", true, WORDS, null), "a: words");
        refused(new Entry("a", "errors", true, new Words("文", null), WORDS), "a: words");
        refused(new Entry("a", "errors", true, new Words("文", " "), WORDS), "a: English");
        refused(new Entry("a", "errors", true, new Words("文".repeat(301), "x"), WORDS), "a: Japanese");
        refused(new Entry("a", "errors", null, WORDS, WORDS), "a: holds");
        refused(new Entry("a", "weather", true, WORDS, WORDS), "a: topic");
        refused(new Entry("A B", "errors", true, WORDS, WORDS), "A B: code");
        refused(new Entry(null, "errors", true, WORDS, WORDS), ": code");
        var fine = new Entry("a", "errors", true, WORDS, WORDS);
        assertThatThrownBy(() -> OriginalQuestions.checked(List.of(fine, fine))).hasMessage("a: twice");
        assertThat(OriginalQuestions.checked(List.of(fine))).hasSize(1);
    }

    private static void refused(Entry entry, String why) {
        assertThatThrownBy(() -> OriginalQuestions.checked(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }
}
