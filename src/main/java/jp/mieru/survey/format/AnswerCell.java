package jp.mieru.survey.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Range;
import jp.mieru.survey.questionnaire.Scale;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of one question mean, as the number it is stored as: the point of a scale, the number, 1 for yes and 0
 * for no, the place of a choice from 0, the sum of 2 to the power of each choice's place, NaN for "don't know".
 */
final class AnswerCell {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final String BETWEEN_CHOICES = ";";

    private final Question question;
    private final Map<String, Double> words = new HashMap<>();

    AnswerCell(Questionnaire questionnaire, Question question) {
        this.question = question;
        questionnaire.scaleOf(question).ifPresent(this::learn);
        switch (question.type()) {
            case YESNO -> words.putAll(YesNo.WORDS);
            case CHOICE, CHOICES -> learnChoices();
            default -> {}
        }
    }

    /** Why a cell is no answer: the last part of the message's key. */
    String reason() {
        return switch (question.type()) {
            case SCALE -> "answer_scale";
            case NUMBER -> "answer_number";
            case YESNO -> "answer_yesno";
            default -> "answer_choice";
        };
    }

    /** The answer in a cell that is not blank, null if it is none. */
    @Nullable
    Double read(String cell) {
        String code = Normal.code(cell);
        return switch (question.type()) {
            case SCALE, YESNO -> word(code);
            case NUMBER -> number(code);
            case CHOICE -> words.get(code);
            case CHOICES -> choices(code);
            case TEXT -> null;
        };
    }

    /** A number as files write it; empty for words, infinity and anything else. */
    static OptionalDouble parse(String cell) {
        String number = Normal.number(cell);
        return NUMBER.matcher(number).matches()
                ? OptionalDouble.of(Double.parseDouble(number))
                : OptionalDouble.empty();
    }

    private void learn(Scale scale) {
        scale.points().forEach(point -> words.put(String.valueOf(point), point.doubleValue()));
        if (scale.dontKnow() != null) {
            words.put(scale.dontKnow(), Double.NaN);
        }
    }

    private void learnChoices() {
        for (int place = 0; place < question.choices().size(); place++) {
            words.put(question.choices().get(place).code(), (double) place);
        }
    }

    /** A word that is known, or a point that a spreadsheet wrote as {@code 4.0}. */
    private @Nullable Double word(String code) {
        Double known = words.get(code);
        if (known != null) {
            return known;
        }
        OptionalDouble number = parse(code);
        boolean whole = number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble());
        return whole ? words.get(String.valueOf((long) number.getAsDouble())) : words.get(Normal.mail(code));
    }

    private @Nullable Double number(String code) {
        OptionalDouble number = parse(code);
        Range range = question.range();
        boolean good = number.isPresent()
                && Double.isFinite(number.getAsDouble())
                && (range == null || range.contains(number.getAsDouble()));
        return good ? number.getAsDouble() : null;
    }

    private @Nullable Double choices(String code) {
        int sum = 0;
        for (String one : List.of(code.split(BETWEEN_CHOICES, -1))) {
            Double place = words.get(Normal.code(one));
            if (place == null) {
                return null;
            }
            sum |= 1 << place.intValue();
        }
        return (double) sum;
    }
}
