package jp.mieru.survey.answering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.questionnaire.Block;
import jp.mieru.survey.questionnaire.Condition;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * One page of answering.
 *
 * @param blocks all pages of questions, in the order of this sheet; some may ask nothing of its giver
 * @param at index of the block shown; the number of blocks is the page on which all answers are looked through
 * @param faults message key of what is wrong, by question
 * @param asked ordinals of the questions that are asked as things stand
 * @param drawn for each block the ordinals of the questions it draws, in order: more than are asked where an answer on the
 *     same page decides
 */
public record AnswerPage(
        Frame frame,
        Questionnaire questionnaire,
        List<Block> blocks,
        int at,
        Sheet sheet,
        Map<Integer, String> faults,
        Set<Integer> asked,
        List<List<Integer>> drawn) {
    /**
     * Where the page stands.
     *
     * @param title of the survey
     * @param action where the form is sent
     * @param definition what is being tried out, which then travels in the form; null for a real survey
     * @param sheet name under which the browser keeps the half-filled sheet; null where it keeps none
     * @param paper whether it is answered with a code on paper, so that the browser must keep nothing at all
     */
    public record Frame(
            String title,
            String action,
            @Nullable String definition,
            @Nullable String sheet,
            boolean paper) {
        /** A page of which the browser keeps no sheet: a preview, or a survey whose sheets the server keeps. */
        public Frame(String title, String action, @Nullable String definition) {
            this(title, action, definition, null, false);
        }

        /** Whether what is typed outlives a session by the way of all forms; no if it must not, or has a way of its own. */
        public boolean isKeptAsOtherForms() {
            return definition == null && sheet == null && !paper;
        }
    }

    /**
     * What on the same page decides whether a question is asked.
     *
     * @param question ordinal of the question it hangs on
     * @param values the answers to it that have it asked, as the page sends them, one a line
     * @param words the same in words
     */
    public record Hanging(int question, String values, String words) {}

    /** Whether all answers are shown to be looked through. */
    public boolean isReview() {
        return at == blocks.size();
    }

    public Block block() {
        return blocks.get(at);
    }

    /** The places of the pages that ask anything, as things stand. */
    public List<Integer> places() {
        return IntStream.range(0, blocks.size())
                .filter(block -> !drawn.get(block).isEmpty())
                .boxed()
                .toList();
    }

    /** How many pages lie before this one. */
    public int before() {
        return (int) places().stream().filter(place -> place < at).count();
    }

    /** What a page is called: its section, its construct, or the rest. */
    public String heading(int place, Page page) {
        Block block = blocks.get(place);
        if (block.section() != null) {
            return block.section().title().in(page.locale());
        }
        return block.construct() == null
                ? page.t("survey.answer.new.others")
                : block.construct().name().in(page.locale());
    }

    /** The questions of this page, those of one table together. */
    public List<QuestionGroup> groups() {
        boolean tables = block().section() != null && block().section().matrix();
        return QuestionGroup.of(
                questionnaire,
                drawn.get(at),
                ordinal -> tables && question(ordinal).onlyIf() == null);
    }

    public Question question(int ordinal) {
        return questionnaire.questions().get(ordinal);
    }

    /** The number of a question, from 1, in the order of this sheet; it stays whatever is answered. */
    public int number(int ordinal) {
        List<Integer> order =
                blocks.stream().flatMap(block -> block.questions().stream()).toList();
        return order.indexOf(ordinal) + 1;
    }

    public @Nullable String fault(int ordinal) {
        return faults.get(ordinal);
    }

    /** What on this page decides whether the question is asked; null if nothing does. */
    public @Nullable Hanging hanging(int ordinal, Page page) {
        var conditions = new Conditions(questionnaire);
        Condition condition = question(ordinal).onlyIf();
        if (condition == null || !block().asks(conditions.target(condition))) {
            return null;
        }
        int target = conditions.target(condition);
        List<String> values = conditions.values(condition);
        String answers = values.stream()
                .map(value -> new ShownAnswer(questionnaire, page).of(question(target), value))
                .collect(Collectors.joining(page.t("survey.answer.question.or")));
        return new Hanging(
                target, String.join("\n", values), page.t("survey.answer.question.only", number(target), answers));
    }

    /** Questions that are not on this page and so go along unseen. */
    public List<Integer> carried() {
        return IntStream.range(0, questionnaire.questions().size())
                .filter(question -> isReview() || !drawn.get(at).contains(question))
                .boxed()
                .toList();
    }

    /** Questions on this page with something wrong. */
    public List<Integer> wrong() {
        return isReview()
                ? List.of()
                : drawn.get(at).stream().filter(faults::containsKey).toList();
    }

    /** How many questions have an answer. */
    public int answered() {
        return sheet.values().size();
    }

    /** Questions of a page that are asked, in order. */
    public List<Integer> askedAt(int place) {
        return blocks.get(place).questions().stream().filter(asked::contains).toList();
    }

    /** An answer as its giver reads it. */
    public String shown(int ordinal, Page page) {
        if (sheet.of(ordinal).isEmpty()) {
            return page.t("survey.answer.review.blank");
        }
        return sheet.of(ordinal).stream()
                .map(value -> new ShownAnswer(questionnaire, page).of(question(ordinal), value))
                .collect(Collectors.joining(page.t("survey.answer.review.separator")));
    }
}
