package jp.mieru.appraisal.ratercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.appraisal.checkbank.Question;
import jp.mieru.appraisal.checkbank.Topic;
import jp.mieru.appraisal.ratercheck.Past.Last;
import jp.mieru.appraisal.ruleset.Words;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Words WORDS = new Words("x", "x");

    @Property
    void areFiveDifferentQuestionsThatAreAsked(
            @ForAll("banks") List<Question> bank, @ForAll("topics") @Nullable Topic topic, @ForAll long seed) {
        var five = Selection.of(bank, Past.NOTHING, topic, DAY, new Random(seed));
        assertThat(five).hasSize(5).doesNotHaveDuplicates();
        assertThat(bank.stream().filter(Question::withdrawn).map(Question::code))
                .doesNotContainAnyElementsOf(five);
    }

    @Property
    void areNeverTheSameFiveInARow(
            @ForAll("banks") List<Question> bank, @ForAll("topics") @Nullable Topic topic, @ForAll long seed) {
        var random = new Random(seed);
        var last = new HashMap<String, Last>();
        Set<String> before = Set.of();
        for (int turn = 0; turn < 8; turn++) {
            var five = Selection.of(bank, new Past(last, before), topic, DAY, random);
            assertThat(new HashSet<>(five)).isNotEqualTo(before);
            last.replaceAll((code, seen) -> new Last(seen.correct(), seen.checksAgo() + 1));
            five.forEach(code -> last.put(code, new Last(random.nextBoolean(), 1)));
            before = new HashSet<>(five);
        }
    }

    @Property
    void whatIsKnownIsAskedOnlyWhenLittleIsLeftToLearn(
            @ForAll("banks") List<Question> bank, @ForAll long seed, @ForAll long told) {
        var known = known(bank, new Random(told));
        var five = Selection.of(bank, new Past(known, Set.of()), null, DAY, new Random(seed));
        long toLearn = bank.stream()
                .filter(each -> !each.withdrawn() && !known.containsKey(each.code()))
                .count();
        assertThat(five.stream().filter(code -> !known.containsKey(code)).count())
                .isEqualTo(Math.min(5, toLearn));
    }

    @Property
    void whatTheOfficePutsFirstComesFirstUntilItIsAnsweredRight(
            @ForAll("banks") List<Question> bank, @ForAll long seed, @ForAll long told) {
        var known = known(bank, new Random(told));
        var first = bank.stream()
                .filter(each -> !each.withdrawn() && each.comesFirst(DAY) && !known.containsKey(each.code()))
                .map(Question::code)
                .toList();
        var five = Selection.of(bank, new Past(known, Set.of()), null, DAY, new Random(seed));
        assertThat(five.stream().filter(first::contains).count()).isEqualTo(Math.min(5, first.size()));
    }

    @Property
    void areOfTheTopicAsFarAsItHasEnough(
            @ForAll("banks") List<Question> bank, @ForAll("chosen") Topic topic, @ForAll long seed) {
        var of = bank.stream()
                .filter(each -> !each.withdrawn() && each.topic() == topic)
                .map(Question::code)
                .toList();
        var five = Selection.of(bank, Past.NOTHING, topic, DAY, new Random(seed));
        assertThat(five.stream().filter(of::contains).count()).isEqualTo(Math.min(5, of.size()));
    }

    @Test
    void aMixTakesTwoOfATopicAtTheMost() {
        var bank = new ArrayList<Question>();
        for (var topic : Topic.values()) {
            for (int i = 0; i < 6; i++) {
                bank.add(question(topic.word() + i, topic, false, false));
            }
        }
        var topics = bank.stream().collect(Collectors.toMap(Question::code, Question::topic));
        for (int seed = 0; seed < 50; seed++) {
            var counts = Selection.of(bank, Past.NOTHING, null, DAY, new Random(seed)).stream()
                    .collect(Collectors.groupingBy(topics::get, Collectors.counting()));
            assertThat(counts.values()).allMatch(count -> count <= 2);
        }
    }

    @Test
    void whatWasFailedComesBackAndWhatIsKnownComesBackTheLongestAgoFirst() {
        var bank = new ArrayList<Question>();
        for (int i = 0; i < 10; i++) {
            bank.add(question("q" + i, Topic.ERRORS, false, false));
        }
        var last = new HashMap<String, Last>();
        for (int i = 0; i < 10; i++) {
            last.put("q" + i, new Last(i != 3, i + 1));
        }
        assertThat(Selection.of(bank, new Past(last, Set.of()), Topic.ERRORS, DAY, new Random(1)))
                .containsExactlyInAnyOrder("q3", "q9", "q8", "q7", "q6");
    }

    @Provide
    Arbitrary<List<Question>> banks() {
        var one = Combinators.combine(
                        Arbitraries.of(Topic.values()),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false, false))
                .as((topic, withdrawn, first) -> question("", topic, withdrawn, first));
        return one.list()
                .ofMinSize(6)
                .ofMaxSize(40)
                .map(SelectionTest::numbered)
                .filter(bank -> bank.stream().filter(each -> !each.withdrawn()).count() >= 6);
    }

    @Provide
    Arbitrary<@Nullable Topic> topics() {
        return Arbitraries.of(Topic.values()).injectNull(0.3);
    }

    @Provide
    Arbitrary<Topic> chosen() {
        return Arbitraries.of(Topic.values());
    }

    private static List<Question> numbered(List<Question> questions) {
        var bank = new ArrayList<Question>();
        questions.forEach(
                each -> bank.add(question("q" + bank.size(), each.topic(), each.withdrawn(), each.comesFirst(DAY))));
        return bank;
    }

    private static Map<String, Last> known(List<Question> bank, Random random) {
        return bank.stream()
                .map(Question::code)
                .filter(code -> random.nextInt(3) > 0)
                .collect(Collectors.toMap(Function.identity(), code -> new Last(true, 1 + random.nextInt(4))));
    }

    private static Question question(String code, Topic topic, boolean withdrawn, boolean first) {
        return new Question(code, topic, true, WORDS, WORDS, false, withdrawn, first ? DAY : null, 0);
    }
}
