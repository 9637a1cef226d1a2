package jp.mieru.survey.answering;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import org.jspecify.annotations.Nullable;

/**
 * One page of answering.
 *
 * @param at index of the section shown; the number of sections is the page on which all answers are looked through
 * @param faults message key of what is wrong, by question
 */
public record AnswerPage(
        AskedSurvey survey,
        Questionnaire questionnaire,
        List<Section> sections,
        int at,
        Sheet sheet,
        Map<Integer, String> faults) {

    /** Whether all answers are shown to be looked through. */
    public boolean isReview() {
        return at == sections.size();
    }

    public Section section() {
        return sections.get(at);
    }

    public Question question(int ordinal) {
        return questionnaire.questions().get(ordinal);
    }

    public @Nullable String fault(int ordinal) {
        return faults.get(ordinal);
    }

    /** Questions that are not on this page and so go along unseen. */
    public List<Integer> carried() {
        return IntStream.range(0, questionnaire.questions().size())
                .filter(question -> isReview() || !section().asks(question))
                .boxed()
                .toList();
    }

    /** Questions on this page with something wrong. */
    public List<Integer> wrong() {
        return isReview()
                ? List.of()
                : section().questions().stream().filter(faults::containsKey).toList();
    }

    /** How many questions have an answer. */
    public int answered() {
        return sheet.values().size();
    }

    /** An answer as its giver reads it. */
    public String shown(int ordinal, Page page) {
        if (sheet.of(ordinal).isEmpty()) {
            return page.t("survey.answer.review.blank");
        }
        return sheet.of(ordinal).stream()
                .map(value -> shown(question(ordinal), value, page))
                .collect(Collectors.joining(page.t("survey.answer.review.separator")));
    }

    private String shown(Question question, String value, Page page) {
        return switch (question.type()) {
            case SCALE -> point(question, value, page);
            case YESNO -> page.t(value.equals("1") ? "survey.answer.question.yes" : "survey.answer.question.no");
            case CHOICE, CHOICES ->
                question.choices().stream()
                        .filter(choice -> choice.code().equals(value))
                        .map(choice -> choice.name().in(page.locale()))
                        .findFirst()
                        .orElse(value);
            case NUMBER, TEXT -> value;
        };
    }

    private String point(Question question, String value, Page page) {
        if (value.equals(Sheet.DONT_KNOW)) {
            return page.t("survey.answer.question.dontknow");
        }
        Scale scale = questionnaire.scaleOf(question).orElseThrow();
        int place = scale.points().stream().map(String::valueOf).toList().indexOf(value);
        return place < 0 || scale.labels().isEmpty()
                ? value
                : scale.labels().get(place).in(page.locale());
    }

    /** The section that asks a question. */
    public int sectionOf(int question) {
        return IntStream.range(0, sections.size())
                .filter(section -> sections.get(section).asks(question))
                .findFirst()
                .orElse(0);
    }
}
