package jp.mieru.survey.questionnaire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked in a round. Questions keep their order; a question's place in it is its ordinal (from 0), which answers
 * are stored by.
 *
 * @param attributes names of what an answer tells about its giver besides the unit, such as {@code ageBand}
 * @param sections the pages on which it is asked, in order; empty where each construct is a page
 */
public record Questionnaire(
        Text title,
        List<Scale> scales,
        List<Construct> constructs,
        List<Index> indices,
        List<Question> questions,
        List<String> attributes,
        List<Section> sections) {
    public Questionnaire {
        scales = List.copyOf(scales);
        constructs = List.copyOf(constructs);
        indices = List.copyOf(indices);
        questions = List.copyOf(questions);
        attributes = List.copyOf(attributes);
        sections = List.copyOf(Objects.requireNonNullElse(sections, List.of())); // what was stored without has none
    }

    /** A questionnaire without sections. */
    public Questionnaire(
            Text title,
            List<Scale> scales,
            List<Construct> constructs,
            List<Index> indices,
            List<Question> questions,
            List<String> attributes) {
        this(title, scales, constructs, indices, questions, attributes, List.of());
    }

    /** The scale of a scale question. */
    public Optional<Scale> scaleOf(Question question) {
        return scales.stream()
                .filter(scale -> scale.code().equals(question.scale()))
                .findFirst();
    }

    /** The ends of a question's answers: its scale's, its own, or no (0) and yes (1); null for numbers without ends. */
    public @Nullable Range rangeOf(Question question) {
        return switch (question.type()) {
            case SCALE -> scaleOf(question).map(Scale::range).orElse(null);
            case YESNO -> new Range(0, 1);
            default -> question.range();
        };
    }

    /** The construct with this code. */
    public Optional<Construct> construct(String code) {
        return constructs.stream()
                .filter(construct -> construct.code().equals(code))
                .findFirst();
    }

    /** The index with this code. */
    public Optional<Index> index(String code) {
        return indices.stream().filter(index -> index.code().equals(code)).findFirst();
    }

    /** The section with this code, null if there is none. */
    public @Nullable Section section(@Nullable String code) {
        return sections.stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The question with this code. */
    public Optional<Question> question(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    /** Under which conditions a question is asked: its section's and its own; none if it is asked of everybody. */
    public List<Condition> conditionsOf(Question question) {
        Section section = section(question.section());
        return Stream.of(section == null ? null : section.onlyIf(), question.onlyIf())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether any question is answered in free text. */
    public boolean hasText() {
        return questions.stream().anyMatch(question -> question.type() == QuestionType.TEXT);
    }
}
