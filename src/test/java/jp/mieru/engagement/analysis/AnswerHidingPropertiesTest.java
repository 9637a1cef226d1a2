package jp.mieru.engagement.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Scores, tables by attribute and answers to single questions of random towns, laid side by side and attacked. */
class AnswerHidingPropertiesTest {
    private static final int SEEDS = 1_000_000;

    @Property(tries = 300, seed = "3")
    void whatTooFewAnsweredIsNotTold(@ForAll @IntRange(max = SEEDS) int seed) {
        var town = Respondents.random(new Random(seed));
        Respondents.Shown shown = town.shown();
        assertThat(new AnswerReader(town, shown).find()).as(town::toString).isEmpty();
    }

    @Property(tries = 300, seed = "3")
    void nobodyIsToldToHaveAnsweredWhatTheOthersDid(@ForAll @IntRange(max = SEEDS) int seed) {
        var town = Respondents.random(new Random(seed));
        Respondents.Shown shown = town.shown();
        assertThat(new OptionReader(town, shown).find()).as(town::toString).isEmpty();
    }

    /** The attack is no straw man: it finds what hiding questions only with their scores leaves open. */
    @Example
    void hidingQuestionsWithTheirScoresAloneIsFoundOut() {
        long foundOut = IntStream.range(0, 100)
                .mapToObj(seed -> Respondents.random(new Random(seed)))
                .filter(town -> {
                    Respondents.Shown shown = town.shown().withQuestionsAsScores();
                    return !new AnswerReader(town, shown).find().isEmpty()
                            || !new OptionReader(town, shown).find().isEmpty();
                })
                .count();
        assertThat(foundOut).isGreaterThan(50);
    }
}
