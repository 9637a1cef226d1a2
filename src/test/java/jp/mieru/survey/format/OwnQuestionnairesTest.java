package jp.mieru.survey.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Section;
import jp.mieru.survey.questionnaire.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnQuestionnairesTest {
    private static final Path FOLDER = Path.of("src/main/resources/questionnaires");

    @ParameterizedTest
    @ValueSource(
            strings = {"staff-attitude.yaml", "pulse.yaml", "course-evaluation.yaml", "programme-before-after.yaml"})
    void isInBothLanguagesAndMeasuresEveryConstruct(String name) {
        var faults = new Faults();
        var found = QuestionnaireReader.read(FOLDER.resolve(name), name, faults);
        assertThat(FaultLines.of(faults)).isEmpty();
        Questionnaire read = found.orElseThrow();
        assertThat(texts(read)).allMatch(text -> text.ja() != null && text.en() != null);
        Set<String> measured = read.questions().stream()
                .map(Question::construct)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(read.constructs()).extracting(Construct::code).containsExactlyInAnyOrderElementsOf(measured);
    }

    @Test
    void theAttitudeSurveyMeasuresTwelveConstructsByFortyQuestions() {
        Questionnaire read = QuestionnaireReader.read(FOLDER.resolve("staff-attitude.yaml"), "q", new Faults())
                .orElseThrow();
        assertThat(read.constructs()).hasSize(12);
        Map<String, Long> scored = read.questions().stream()
                .filter(question -> question.construct() != null)
                .collect(Collectors.groupingBy(
                        question -> Objects.requireNonNull(question.construct()), Collectors.counting()));
        assertThat(scored.values().stream().mapToLong(number -> number).sum()).isEqualTo(40);
        assertThat(scored.values()).allMatch(number -> number == 3 || number == 4);
        assertThat(read.questions()).filteredOn(Question::reversed).hasSizeGreaterThan(5);
    }

    private static Stream<Text> texts(Questionnaire read) {
        return Stream.of(
                        Stream.of(read.title()),
                        read.scales().stream().flatMap(scale -> scale.labels().stream()),
                        read.constructs().stream().map(Construct::name),
                        read.indices().stream().map(index -> index.name()),
                        read.questions().stream().map(Question::text),
                        read.sections().stream().map(Section::title),
                        read.sections().stream().map(Section::introduction).filter(Objects::nonNull),
                        read.questions().stream()
                                .flatMap(q -> q.choices().stream())
                                .map(Choice::name))
                .flatMap(texts -> texts);
    }
}
