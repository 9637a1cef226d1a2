package jp.mieru.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BlockTest {
    private static final Questionnaire DIVIDED = questionnaire(true);

    @Example
    void sectionsArePagesInTheirOrder() {
        assertThat(Block.of(DIVIDED))
                .extracting(Block::questions)
                .containsExactly(List.of(1, 3, 4, 5, 6), List.of(0, 2));
    }

    @Example
    void withoutSectionsEachConstructIsAPage() {
        assertThat(Block.of(questionnaire(false)))
                .extracting(Block::questions)
                .containsExactly(List.of(1, 3), List.of(0, 2, 4, 5, 6));
    }

    @Property
    void aRandomOrderIsAnotherOrderOfTheSameAndAlwaysTheSameForItsSeed(@ForAll long seed) {
        List<Block> blocks = Block.of(DIVIDED, seed);
        assertThat(blocks).isEqualTo(Block.of(DIVIDED, seed));
        assertThat(blocks.getFirst().questions()).containsExactlyInAnyOrder(1, 3, 4, 5, 6);
        assertThat(blocks.getLast().questions()).containsExactly(0, 2);
    }

    @Property
    void whatHangsOnAQuestionFollowsItInEveryOrder(@ForAll long seed) {
        List<Integer> order = Block.of(DIVIDED, seed).getFirst().questions();
        assertThat(order.subList(order.indexOf(3), order.size())).startsWith(3, 4, 5);
    }

    @Example
    void everyQuestionComesFirstForSome() {
        List<Integer> firsts = new ArrayList<>();
        for (long seed = 0; seed < 100; seed++) {
            firsts.add(Block.of(DIVIDED, seed).getFirst().questions().getFirst());
        }
        assertThat(firsts).contains(1, 3, 6);
    }

    private static Questionnaire questionnaire(boolean divided) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Condition condition = i == 4 ? on("Q3") : i == 5 ? on("Q4") : null;
            String construct = i == 1 || i == 3 ? "team" : null;
            questions.add(new Question(
                            "Q" + i, construct, QuestionType.YESNO, null, false, true, Text.of("問"), null, List.of())
                    .in(divided ? (i == 0 || i == 2 ? "last" : "first") : null, condition));
        }
        return new Questionnaire(
                Text.of("題"),
                List.of(),
                List.of(new Construct("team", Text.of("職場"), false)),
                List.of(),
                questions,
                List.of(),
                divided ? List.of(section("first", true), section("none", true), section("last", false)) : List.of());
    }

    private static Section section(String code, boolean random) {
        return new Section(code, Text.of(code), null, random, false, null);
    }

    private static Condition on(String question) {
        return new Condition(question, List.of("yes"));
    }
}
