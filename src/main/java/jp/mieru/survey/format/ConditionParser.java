package jp.mieru.survey.format;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Condition;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Section;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code onlyIf: {question: …, answers: […]}}, and checks all conditions once every question is known: each hangs on
 * an earlier question and on answers that can be given to it.
 */
final class ConditionParser {
    private static final String FIELD = "onlyIf";

    private final Faults faults;
    private final Map<Condition, Part> parts = new IdentityHashMap<>();

    ConditionParser(Faults faults) {
        this.faults = faults;
    }

    /** The condition in this question or section as it is written, null without one. */
    @Nullable
    Condition read(Part owner) {
        Node node = owner.node(FIELD).orElse(null);
        if (node == null) {
            return null;
        }
        Part part = Part.of(node, faults, "question", "answers");
        List<String> answers = part.words("answers").stream().map(Normal::code).toList();
        if (answers.isEmpty()) {
            part.fault("answers", "", "missing");
        }
        var condition = new Condition(part.code("question"), answers);
        parts.put(condition, owner);
        return condition;
    }

    /** The same questionnaire with each answer as it is stored; a fault for each condition that cannot be. */
    Questionnaire checked(Questionnaire written) {
        if (parts.isEmpty()) {
            return written;
        }
        var order = new ConditionOrder(written);
        List<Section> sections = written.sections().stream()
                .map(section -> new Section(
                        section.code(),
                        section.title(),
                        section.introduction(),
                        section.random(),
                        section.matrix(),
                        checked(written, section.onlyIf(), order.of(section))))
                .toList();
        List<Question> questions = written.questions().stream()
                .map(question ->
                        question.in(question.section(), checked(written, question.onlyIf(), order.of(question))))
                .toList();
        return new Questionnaire(
                written.title(),
                written.scales(),
                written.constructs(),
                written.indices(),
                questions,
                written.attributes(),
                sections);
    }

    private @Nullable Condition checked(
            Questionnaire written, @Nullable Condition condition, ConditionOrder.Asker asker) {
        if (condition == null || condition.question().isEmpty()) {
            return condition;
        }
        Part part = Objects.requireNonNull(parts.get(condition));
        Optional<Question> hangsOn = written.question(condition.question());
        if (hangsOn.isEmpty()) {
            part.fault(FIELD, condition.question(), "condition_unknown");
            return condition;
        }
        asker.fault(hangsOn.get()).ifPresent(reason -> part.fault(FIELD, condition.question(), reason));
        return new Condition(
                condition.question(),
                condition.answers().stream()
                        .map(answer -> answer(written, hangsOn.get(), answer, part))
                        .distinct()
                        .toList());
    }

    private static String answer(Questionnaire written, Question question, String answer, Part part) {
        String known = switch (question.type()) {
            case SCALE -> point(written.scaleOf(question).orElse(null), answer);
            case YESNO -> yesNo(answer);
            case CHOICE, CHOICES -> choice(question, answer);
            case NUMBER, TEXT -> answer;
        };
        if (known == null) {
            part.fault(FIELD, answer, "condition_answer");
        }
        return known == null ? answer : known;
    }

    private static @Nullable String point(@Nullable Scale scale, String answer) {
        if (scale == null) {
            return answer; // told as unknown where the question stands
        }
        String number = Normal.number(answer);
        boolean offered = scale.points().stream().map(String::valueOf).anyMatch(number::equals);
        return offered ? number : answer.equals(scale.dontKnow()) ? answer : null;
    }

    private static @Nullable String yesNo(String answer) {
        Double known = YesNo.WORDS.get(Normal.mail(answer));
        return known == null ? null : known == 0 ? Condition.NO : Condition.YES;
    }

    private static @Nullable String choice(Question question, String answer) {
        return question.choices().stream().map(Choice::code).anyMatch(answer::equals) ? answer : null;
    }
}
