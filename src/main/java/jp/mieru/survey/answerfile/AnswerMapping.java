package jp.mieru.survey.answerfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.platform.files.Heading;
import jp.mieru.survey.format.AnswersFormat;
import jp.mieru.survey.format.Columns;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;

/**
 * Which column of a file says what.
 *
 * @param places column from 0 of each {@linkplain AnswerField#key field} that the file has
 */
public record AnswerMapping(Map<String, Integer> places) {
    public AnswerMapping {
        places = Map.copyOf(places);
    }

    /** What the names of the columns suggest; each column goes to one field at most. */
    public static AnswerMapping guess(Questionnaire questionnaire, List<Heading> headings) {
        return guessOf(AnswerField.of(questionnaire), headings);
    }

    /**
     * What the names of the columns suggest, and for what they do not what other names for the same columns suggest.
     *
     * @param others one for each column
     */
    public static AnswerMapping guess(Questionnaire questionnaire, List<Heading> headings, List<Heading> others) {
        AnswerMapping first = guess(questionnaire, headings);
        if (headings.equals(others)) {
            return first;
        }
        var places = new HashMap<>(first.places());
        guess(questionnaire, others).places().forEach((field, place) -> {
            if (!places.containsKey(field) && !places.containsValue(place)) {
                places.put(field, place);
            }
        });
        return new AnswerMapping(places);
    }

    /** What the names of the columns suggest for these fields alone. */
    public static AnswerMapping guessOf(List<AnswerField> fields, List<Heading> headings) {
        return new ColumnGuess(headings).of(fields);
    }

    /** Column of a field, {@link Columns#NONE} if it has none. */
    public int place(String field) {
        return places.getOrDefault(field, Columns.NONE);
    }

    /** Whether it says where the unit stands. */
    public boolean hasUnit() {
        return places.containsKey(AnswersFormat.UNIT);
    }

    /** Whether any question has a column. */
    boolean hasAnswers(Questionnaire questionnaire) {
        return questionnaire.questions().stream().anyMatch(this::has);
    }

    /** Places that stand for more than one field. */
    public Set<Integer> takenTwice() {
        var seen = new HashSet<Integer>();
        var twice = new HashSet<Integer>();
        places.values().stream().filter(place -> !seen.add(place)).forEach(twice::add);
        return twice;
    }

    private boolean has(Question question) {
        return places.containsKey(question.code()) || isDivided(question);
    }

    /** Whether a question's choices have columns of their own. */
    boolean isDivided(Question question) {
        return question.type() == QuestionType.CHOICES
                && !places.containsKey(question.code())
                && question.choices().stream()
                        .anyMatch(choice -> places.containsKey(AnswerField.key(question, choice)));
    }
}
