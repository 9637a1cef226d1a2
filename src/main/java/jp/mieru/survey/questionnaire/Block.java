package jp.mieru.survey.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What one page asks: the questions of a section, or, in a questionnaire without sections, those of a construct or those
 * that belong to none.
 *
 * @param section where the questionnaire is divided into sections
 * @param construct what they measure together, where it is not
 * @param questions their ordinals, in the order in which they are asked
 */
public record Block(@Nullable Section section, @Nullable Construct construct, List<Integer> questions) {
    private static final int AT_ONCE = 6;

    public Block {
        questions = List.copyOf(questions);
    }

    /** The pages of a questionnaire, in order; a section without questions is none. */
    public static List<Block> of(Questionnaire questionnaire) {
        Map<String, List<Integer>> named = new LinkedHashMap<>();
        questionnaire.sections().forEach(section -> named.put(section.code(), new ArrayList<>()));
        boolean sections = !named.isEmpty();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            Question question = questionnaire.questions().get(i);
            String name = sections ? question.section() : question.construct();
            (name == null ? others : named.computeIfAbsent(name, code -> new ArrayList<>())).add(i);
        }
        List<Block> blocks = new ArrayList<>();
        named.forEach((code, questions) -> blocks.add(new Block(
                questionnaire.section(code),
                sections ? null : questionnaire.construct(code).orElse(null),
                questions)));
        for (int from = 0; from < others.size(); from += AT_ONCE) {
            blocks.add(new Block(null, null, others.subList(from, Math.min(from + AT_ONCE, others.size()))));
        }
        return blocks.stream().filter(block -> !block.questions().isEmpty()).toList();
    }

    /**
     * The same pages with the questions of random sections in another order, always the same for the same seed. A question
     * with a condition stays right behind the one it hangs on.
     */
    public static List<Block> of(Questionnaire questionnaire, long seed) {
        List<Block> written = of(questionnaire);
        var random = new Random(seed);
        return written.stream()
                .map(block -> block.section != null && block.section.random()
                        ? new Block(block.section, block.construct, block.shuffled(questionnaire, random))
                        : block)
                .toList();
    }

    public boolean asks(int question) {
        return questions.contains(question);
    }

    private List<Integer> shuffled(Questionnaire questionnaire, Random random) {
        List<List<Integer>> bundles = new ArrayList<>();
        for (int ordinal : questions) {
            Condition condition = questionnaire.questions().get(ordinal).onlyIf();
            List<Integer> bundle = bundles.stream()
                    .filter(each -> condition != null && holds(each, questionnaire, condition))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Integer> begun = new ArrayList<>();
                        bundles.add(begun);
                        return begun;
                    });
            bundle.add(ordinal);
        }
        Collections.shuffle(bundles, random);
        return bundles.stream().flatMap(List::stream).toList();
    }

    private static boolean holds(List<Integer> bundle, Questionnaire questionnaire, Condition condition) {
        return bundle.stream()
                .anyMatch(
                        ordinal -> questionnaire.questions().get(ordinal).code().equals(condition.question()));
    }
}
