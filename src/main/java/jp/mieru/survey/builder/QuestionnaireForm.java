package jp.mieru.survey.builder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as it is typed. Every change of its shape (another question, one up, one away) is a round trip that
 * gives the form back changed, so that it works without scripts.
 *
 * @param version of the stored one that this started from
 */
public record QuestionnaireForm(
        @Nullable String ja,
        @Nullable String en,
        @Nullable List<ConstructRow> constructs,
        @Nullable List<QuestionRow> questions,
        @Nullable Integer version) {

    /** A form with one empty question, upon the scales of another questionnaire. */
    static QuestionnaireForm blank(Questionnaire base) {
        return new QuestionnaireForm(
                null, null, List.of(), List.of(QuestionRow.blank("Q1", null, firstScale(base))), 0);
    }

    static QuestionnaireForm of(Questionnaire questionnaire, int version) {
        return new QuestionnaireForm(
                questionnaire.title().ja(),
                questionnaire.title().en(),
                questionnaire.constructs().stream().map(ConstructRow::of).toList(),
                questionnaire.questions().stream().map(QuestionRow::of).toList(),
                version);
    }

    public List<ConstructRow> constructRows() {
        return Objects.requireNonNullElse(constructs, List.of());
    }

    public List<QuestionRow> questionRows() {
        return Objects.requireNonNullElse(questions, List.of());
    }

    /** Scales and attributes are those of the questionnaire it started from; indices lose constructs that are gone. */
    Questionnaire toQuestionnaire(Questionnaire base) {
        List<Construct> measured =
                constructRows().stream().map(ConstructRow::toConstruct).toList();
        Set<String> codes = measured.stream().map(Construct::code).collect(Collectors.toSet());
        return new Questionnaire(
                Typed.text(ja, en),
                base.scales(),
                measured,
                indices(base, codes),
                questionRows().stream()
                        .map(row -> row.toQuestion(firstScale(base)))
                        .toList(),
                base.attributes());
    }

    /** What is wrong with it: what was typed, and what the questionnaire made of it lacks. */
    Faults faults(Questionnaire made) {
        var faults = new Faults();
        questionRows().forEach(row -> row.fault().ifPresent(faults::add));
        faults.addAll(QuestionnaireCheck.of(made));
        return faults;
    }

    /** The same, started from another version. */
    QuestionnaireForm upon(int other) {
        return new QuestionnaireForm(ja, en, constructs, questions, other);
    }

    /** The form after one change: {@code add-question}, {@code up-question-3}, {@code remove-construct-0} and so on. */
    QuestionnaireForm changed(String how, Questionnaire base) {
        String[] words = how.split("-", 3);
        int place = words.length == 3 && words[2].matches("[0-9]{1,3}") ? Integer.parseInt(words[2]) : 0;
        boolean construct = words.length > 1 && words[1].equals("construct");
        if (how.equals("add-construct")) {
            return with(added(constructRows(), new ConstructRow(free("C", constructCodes()), null, null, false)), null);
        }
        if (how.equals("add-question")) {
            return with(null, added(questionRows(), nextQuestion(base)));
        }
        return construct
                ? with(moved(constructRows(), words[0], place), null)
                : with(null, moved(questionRows(), words[0], place));
    }

    /** The same with a code wherever none was typed. */
    QuestionnaireForm coded() {
        List<ConstructRow> codedConstructs = new ArrayList<>();
        List<QuestionRow> codedQuestions = new ArrayList<>();
        Set<String> taken = new HashSet<>(constructCodes());
        constructRows().forEach(row -> codedConstructs.add(coded(row, row.code(), "C", taken, row::withCode)));
        Set<String> asked = new HashSet<>(questionCodes());
        questionRows().forEach(row -> codedQuestions.add(coded(row, row.code(), "Q", asked, row::withCode)));
        return with(codedConstructs, codedQuestions);
    }

    private QuestionRow nextQuestion(Questionnaire base) {
        String construct =
                questionRows().isEmpty() ? null : questionRows().getLast().construct();
        return QuestionRow.blank(free("Q", questionCodes()), construct, firstScale(base));
    }

    private QuestionnaireForm with(
            @Nullable List<ConstructRow> otherConstructs, @Nullable List<QuestionRow> otherQuestions) {
        return new QuestionnaireForm(
                ja,
                en,
                otherConstructs == null ? constructs : otherConstructs,
                otherQuestions == null ? questions : otherQuestions,
                version);
    }

    private Set<String> constructCodes() {
        return constructRows().stream().map(row -> Typed.code(row.code())).collect(Collectors.toSet());
    }

    private Set<String> questionCodes() {
        return questionRows().stream().map(row -> Typed.code(row.code())).collect(Collectors.toSet());
    }

    private static <T> T coded(
            T row, @Nullable String code, String letter, Set<String> taken, Function<String, T> with) {
        if (!Typed.blank(code)) {
            return row;
        }
        String given = free(letter, taken);
        taken.add(given);
        return with.apply(given);
    }

    private static String free(String letter, Set<String> taken) {
        int number = 1;
        while (taken.contains(letter + number)) {
            number++;
        }
        return letter + number;
    }

    private static <T> List<T> added(List<T> rows, T row) {
        List<T> more = new ArrayList<>(rows);
        more.add(row);
        return more;
    }

    private static <T> List<T> moved(List<T> rows, String how, int place) {
        List<T> other = new ArrayList<>(rows);
        int target = how.equals("up") ? place - 1 : place + 1;
        if (place >= other.size()) {
            return other;
        }
        if (how.equals("remove")) {
            other.remove(place);
        } else if (target >= 0 && target < other.size()) {
            Collections.swap(other, place, target);
        }
        return other;
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

    private static @Nullable String firstScale(Questionnaire base) {
        return base.scales().stream().findFirst().map(Scale::code).orElse(null);
    }
}
