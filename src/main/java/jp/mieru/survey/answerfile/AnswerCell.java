package jp.mieru.survey.answerfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.format.YesNo;
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
    private static final List<String> BETWEEN_CHOICES = List.of(";", ",", "、");
    private static final Pattern NUMBERED = Pattern.compile("(-?\\d{1,3})\\s*[.:)=\\s]\\s*(\\S.*)");

    private final Question question;
    private final Map<String, Double> words = new HashMap<>();
    private final Labels labels = new Labels();

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
            case CHOICE -> choice(code);
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
            AnswerWords.DONT_KNOW.forEach(word -> words.putIfAbsent(word, Double.NaN));
        }
        for (int place = 0; place < scale.labels().size(); place++) {
            labels.learn(scale.labels().get(place), scale.points().get(place));
        }
    }

    private void learnChoices() {
        for (int place = 0; place < question.choices().size(); place++) {
            words.put(question.choices().get(place).code(), (double) place);
            labels.learn(question.choices().get(place).name(), place);
        }
    }

    /** A word that is known, a point that a spreadsheet wrote as {@code 4.0}, or what is shown beside a point. */
    private @Nullable Double word(String code) {
        Double known = words.get(code);
        if (known != null) {
            return known;
        }
        OptionalDouble number = parse(code);
        if (number.isPresent()) {
            boolean whole = number.getAsDouble() == Math.rint(number.getAsDouble());
            return whole ? words.get(String.valueOf((long) number.getAsDouble())) : null;
        }
        Double word = words.get(Normal.mail(code));
        return word != null ? word : labelled(code);
    }

    /** A point by its label, also with the point before it ({@code 4: そう思う}) where both say the same. */
    private @Nullable Double labelled(String code) {
        Double label = labels.of(code);
        var numbered = NUMBERED.matcher(code);
        if (label != null || !numbered.matches()) {
            return label;
        }
        Double point = words.get(numbered.group(1));
        return point != null && point.equals(labels.of(numbered.group(2))) ? point : null;
    }

    private @Nullable Double choice(String code) {
        Double known = words.get(code);
        return known != null ? known : labels.of(code);
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
        return BETWEEN_CHOICES.stream()
                .flatMap(between -> Stream.ofNullable(choices(code.split(between, -1))))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Double choices(String[] parts) {
        int last = parts.length > 1 && Normal.isBlank(parts[parts.length - 1]) ? parts.length - 1 : parts.length;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            Double place = choice(Normal.code(parts[i]));
            if (place == null) {
                return null;
            }
            sum |= 1 << place.intValue();
        }
        return (double) sum;
    }
}
