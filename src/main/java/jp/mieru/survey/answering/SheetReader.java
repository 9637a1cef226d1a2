package jp.mieru.survey.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Range;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ballot of a sheet, or says what is wrong with which answer. Whatever the sheet says to a question that is not
 * asked of its giver is left out. Pure.
 */
public final class SheetReader {
    /** The most characters (code points) of an answer in words. */
    static final int LONGEST = 2000;

    private static final String FAULT = "survey.answer.fault.";

    private final Questionnaire questionnaire;
    private final Sheet filled;
    private final Sheet sheet;
    private final Set<Integer> asked;
    private final Ballot ballot;
    private final Map<Integer, String> faults = new LinkedHashMap<>();

    public SheetReader(Questionnaire questionnaire, Sheet filled) {
        this.questionnaire = questionnaire;
        this.filled = filled;
        this.asked = new Conditions(questionnaire).asked(filled);
        this.sheet = filled.only(asked);
        this.ballot = Ballot.blank(questionnaire.questions().size());
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            if (asked.contains(i)) {
                read(i, questionnaire.questions().get(i));
            }
        }
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    /** What was filled in, without answers to questions that are not asked. */
    Sheet sheet() {
        return sheet;
    }

    /** What was filled in for these questions, asked or not. */
    Sheet filled(Set<Integer> questions) {
        return filled.only(questions);
    }

    /** Ordinals of the questions that are asked of whoever fills in this sheet. */
    Set<Integer> asked() {
        return asked;
    }

    /** The answers; good only without faults. */
    Ballot ballot() {
        return ballot;
    }

    /** Message key of what is wrong, by question; in the order of the questions. */
    public Map<Integer, String> faults() {
        return faults;
    }

    private void read(int ordinal, Question question) {
        List<String> values = sheet.of(ordinal);
        if (values.isEmpty()) {
            if (question.required()) {
                faults.put(ordinal, FAULT + "required");
            }
            return;
        }
        if (question.type() == QuestionType.TEXT) {
            words(ordinal, values.getFirst());
            return;
        }
        Float answer = answer(question, values);
        if (answer == null) {
            faults.put(ordinal, FAULT + (question.type() == QuestionType.NUMBER ? "number" : "choice"));
        }
        ballot.answer(ordinal, answer);
    }

    private void words(int ordinal, String words) {
        if (CodePoints.length(words) > LONGEST) {
            faults.put(ordinal, FAULT + "long");
        } else {
            ballot.write(ordinal, words.strip());
        }
    }

    private @Nullable Float answer(Question question, List<String> values) {
        String value = values.getFirst();
        return switch (question.type()) {
            case SCALE -> point(question, value);
            case YESNO -> value.equals("0") || value.equals("1") ? Float.valueOf(value) : null;
            case NUMBER -> number(question, value);
            case CHOICE -> choice(question, value);
            case CHOICES -> choices(question, values);
            case TEXT -> null;
        };
    }

    private @Nullable Float point(Question question, String value) {
        var scale = questionnaire.scaleOf(question).orElseThrow();
        if (value.equals(Sheet.DONT_KNOW) && scale.dontKnow() != null) {
            return Float.NaN;
        }
        return scale.points().stream()
                .filter(point -> value.equals(String.valueOf(point)))
                .map(Integer::floatValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Float number(Question question, String value) {
        OptionalDouble number = parsed(Normal.number(value));
        Range range = question.range();
        boolean good = number.isPresent()
                && Float.isFinite((float) number.getAsDouble())
                && (range == null || range.contains(number.getAsDouble()));
        return good ? (float) number.getAsDouble() : null;
    }

    private static OptionalDouble parsed(String number) {
        try {
            return number.matches("[-+]?[0-9.]{1,20}")
                    ? OptionalDouble.of(Double.parseDouble(number))
                    : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The place of the choice in its list, from 0. */
    private static @Nullable Float choice(Question question, String value) {
        for (int i = 0; i < question.choices().size(); i++) {
            if (question.choices().get(i).code().equals(value)) {
                return (float) i;
            }
        }
        return null;
    }

    /** The sum of 2 to the power of each choice's place. */
    private static @Nullable Float choices(Question question, List<String> values) {
        int sum = 0;
        for (String value : values) {
            Float place = choice(question, value);
            if (place == null) {
                return null;
            }
            sum |= 1 << place.intValue();
        }
        return (float) sum;
    }
}
