package jp.mieru.survey.builder;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.format.OwnQuestionnaire;
import jp.mieru.survey.format.QuestionnaireReader;
import jp.mieru.survey.questionnaire.BrokenComparison;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as it is typed. Every change of its shape (another question, one up, one away) is a round trip that
 * gives the form back changed, so that it works without scripts.
 *
 * @param scales null where none are typed: then those of the questionnaire it started from
 * @param version of the stored one that this started from
 * @param known codes of constructs, separated by commas, of which was said that they can no longer be compared
 */
public record QuestionnaireForm(
        @Nullable String ja,
        @Nullable String en,
        @Nullable List<ScaleRow> scales,
        @Nullable List<ConstructRow> constructs,
        @Nullable List<SectionRow> sections,
        @Nullable List<QuestionRow> questions,
        @Nullable Integer version,
        @Nullable String known) {
    /** Rows that a form left out between others are none. */
    public QuestionnaireForm {
        scales = present(scales);
        constructs = present(constructs);
        sections = present(sections);
        questions = present(questions);
    }

    /** A form with one empty question, upon the scales of another questionnaire. */
    static QuestionnaireForm blank(Questionnaire base) {
        return new QuestionnaireForm(
                null,
                null,
                rows(base.scales()),
                List.of(),
                List.of(),
                List.of(QuestionRow.blank("Q1", null, firstScale(base.scales()), null)),
                0,
                null);
    }

    static QuestionnaireForm of(Questionnaire questionnaire, int version) {
        return new QuestionnaireForm(
                questionnaire.title().ja(),
                questionnaire.title().en(),
                rows(questionnaire.scales()),
                questionnaire.constructs().stream().map(ConstructRow::of).toList(),
                questionnaire.sections().stream().map(SectionRow::of).toList(),
                questionnaire.questions().stream().map(QuestionRow::of).toList(),
                version,
                null);
    }

    public List<ScaleRow> scaleRows() {
        return Objects.requireNonNullElse(scales, List.of());
    }

    public List<ConstructRow> constructRows() {
        return Objects.requireNonNullElse(constructs, List.of());
    }

    public List<SectionRow> sectionRows() {
        return Objects.requireNonNullElse(sections, List.of());
    }

    public List<QuestionRow> questionRows() {
        return Objects.requireNonNullElse(questions, List.of());
    }

    /** Title of the section that begins with this question; null where none begins. */
    public @Nullable String headingBefore(int place, Locale locale) {
        String section = questionRows().get(place).section();
        boolean begins =
                place == 0 || !Objects.equals(questionRows().get(place - 1).section(), section);
        return sectionRows().stream()
                .filter(row -> begins && Objects.equals(row.code(), section))
                .findFirst()
                .map(row -> row.shown(locale))
                .orElse(null);
    }

    /** The questionnaire, if nothing is wrong with it. */
    Optional<Questionnaire> checked(Questionnaire base, Faults faults) {
        IntStream.range(0, scaleRows().size())
                .forEach(i -> scaleRows().get(i).fault("scales-" + i).ifPresent(faults::add));
        IntStream.range(0, questionRows().size())
                .forEach(i -> questionRows().get(i).fault("questions-" + i).ifPresent(faults::add));
        Optional<Questionnaire> read = QuestionnaireReader.checked(toQuestionnaire(base), faults);
        return faults.any() ? Optional.empty() : read;
    }

    /** As far as it can be read; attributes are those of the questionnaire it started from, indices lose constructs that are gone. */
    Questionnaire toQuestionnaire(Questionnaire base) {
        List<Construct> measured =
                constructRows().stream().map(ConstructRow::toConstruct).toList();
        Set<String> codes = measured.stream().map(Construct::code).collect(Collectors.toSet());
        List<Scale> offered = scales == null
                ? base.scales()
                : scales.stream().map(ScaleRow::toScale).toList();
        return new Questionnaire(
                Typed.text(ja, en),
                offered,
                measured,
                indices(base, codes),
                questionRows().stream()
                        .map(row -> row.toQuestion(firstScale(offered)))
                        .toList(),
                base.attributes(),
                sectionRows().stream().map(SectionRow::toSection).toList());
    }

    /** By what its figures could no longer stand beside those of an earlier questionnaire. */
    List<BrokenComparison> broken(@Nullable Questionnaire earlier, Questionnaire base) {
        return earlier == null ? List.of() : BrokenComparison.between(earlier, toQuestionnaire(base));
    }

    /** Whether all of this was said before. */
    boolean knows(List<BrokenComparison> broken) {
        List<String> told = List.of(Objects.requireNonNullElse(known, "").split(","));
        return broken.stream().map(BrokenComparison::construct).allMatch(told::contains);
    }

    /** The questionnaire as it would be saved as a new one, if nothing is wrong with it. */
    public Optional<Questionnaire> asNew(Faults faults) {
        Questionnaire base = OwnQuestionnaire.STAFF_ATTITUDE.questionnaire();
        return FormChange.coded(this, base).checked(base, faults);
    }

    /** The same, started from another version. */
    QuestionnaireForm upon(int other) {
        return new QuestionnaireForm(ja, en, scales, constructs, sections, questions, other, known);
    }

    private static <T> @Nullable List<T> present(@Nullable List<T> rows) {
        return rows == null ? null : rows.stream().filter(Objects::nonNull).toList();
    }

    private static List<ScaleRow> rows(List<Scale> scales) {
        return scales.stream().map(ScaleRow::of).toList();
    }

    private static List<Index> indices(Questionnaire base, Set<String> codes) {
        return base.indices().stream()
                .map(index -> new Index(
                        index.code(),
                        index.name(),
                        index.of().stream().filter(codes::contains).toList()))
                .filter(index -> !index.of().isEmpty())
                .toList();
    }

    private static @Nullable String firstScale(List<Scale> scales) {
        return scales.stream().findFirst().map(Scale::code).orElse(null);
    }
}
