package jp.mieru.survey.answerfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.Forest;
import jp.mieru.survey.format.AnswersFormat;
import jp.mieru.survey.format.Columns;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Reads what one row of a file says: the unit, the weight, the attributes and the answer to each question. */
final class AnswerRowReader {
    private static final int LONGEST_WORDS = 10_000;
    private static final double HEAVIEST = 1e9;

    private final Questionnaire questionnaire;
    private final NamedUnits units;
    private final Faults faults;
    private final AnswerMapping mapping;
    private final Cells cells;
    private final List<AnswerCell> meanings;
    private long blanks;

    AnswerRowReader(Questionnaire questionnaire, NamedUnits units, Faults faults, AnswerMapping mapping, Cells cells) {
        this.questionnaire = questionnaire;
        this.units = units;
        this.faults = faults;
        this.mapping = mapping;
        this.cells = cells;
        this.meanings = questionnaire.questions().stream()
                .map(question -> new AnswerCell(questionnaire, question))
                .toList();
    }

    /** What a row says; null if anything is wrong with it, which is among the faults then. */
    @Nullable
    GatheredAnswer read(Row row) {
        long before = faults.count();
        int unit = unit(row);
        double weight = weight(row);
        List<@Nullable String> attributes = attributes(row);
        List<@Nullable Double> numbers = new ArrayList<>();
        List<@Nullable String> words = new ArrayList<>();
        for (int i = 0; i < meanings.size(); i++) {
            numbers.add(number(row, i));
            words.add(words(row, i));
        }
        return faults.count() == before ? new GatheredAnswer(unit, weight, attributes, numbers, words) : null;
    }

    /** Questions that were not answered, in all rows so far. */
    long blanks() {
        return blanks;
    }

    private int unit(Row row) {
        String code = cells.code(row, AnswersFormat.UNIT);
        if (code.isEmpty()) {
            fault(row, AnswersFormat.UNIT, "missing");
            return Forest.WHOLE;
        }
        row.requireNoFormula(mapping.place(AnswersFormat.UNIT), code);
        int unit = units.place(code);
        if (unit == Forest.WHOLE) {
            fault(row, AnswersFormat.UNIT, "unknown_unit");
        } else if (!units.take(code, unit)) {
            fault(row, AnswersFormat.UNIT, "many_units", NamedUnits.MOST);
        }
        return unit;
    }

    private double weight(Row row) {
        if (mapping.place(AnswersFormat.WEIGHT) == Columns.NONE) {
            return 1;
        }
        OptionalDouble weight = AnswerCell.parse(cells.code(row, AnswersFormat.WEIGHT));
        if (weight.isEmpty() || !(weight.getAsDouble() > 0) || weight.getAsDouble() > HEAVIEST) {
            fault(row, AnswersFormat.WEIGHT, "weight");
        }
        return weight.orElse(1);
    }

    private List<@Nullable String> attributes(Row row) {
        List<@Nullable String> values = new ArrayList<>();
        for (String attribute : questionnaire.attributes()) {
            String value = cells.code(row, attribute);
            if (!value.isEmpty()) {
                row.requireNoFormula(mapping.place(attribute), value);
            }
            values.add(value.isEmpty() ? null : value);
        }
        return Collections.unmodifiableList(values);
    }

    private @Nullable Double number(Row row, int ordinal) {
        Question question = questionnaire.questions().get(ordinal);
        if (mapping.isDivided(question)) {
            return divided(row, question);
        }
        String cell = cells.raw(row, question.code());
        if (question.type() == QuestionType.TEXT ? Normal.isBlank(cell) : cells.isBlank(cell)) {
            blanks++;
            return null;
        }
        if (question.type() == QuestionType.TEXT) {
            return null;
        }
        AnswerCell meaning = meanings.get(ordinal);
        Double translated = meaning.read(cells.raw(row, question.code()));
        Double number = translated != null ? translated : meaning.read(cells.written(row, question.code()));
        if (number == null) {
            fault(row, question.code(), meaning.reason());
        }
        return number;
    }

    /** A question whose choices have columns of their own: nobody who took none is known to have answered. */
    private @Nullable Double divided(Row row, Question question) {
        int sum = 0;
        for (int place = 0; place < question.choices().size(); place++) {
            Choice choice = question.choices().get(place);
            String key = AnswerField.key(question, choice);
            switch (ChoiceCell.of(cells.raw(row, key), cells.written(row, key), choice)) {
                case TAKEN -> sum |= 1 << place;
                case NOT_TAKEN -> {}
                case UNCLEAR -> fault(row, key, "answer_taken");
            }
        }
        if (sum == 0) {
            blanks++;
            return null;
        }
        return (double) sum;
    }

    private @Nullable String words(Row row, int ordinal) {
        Question question = questionnaire.questions().get(ordinal);
        String cell = cells.written(row, question.code());
        if (question.type() != QuestionType.TEXT || Normal.isBlank(cell)) {
            return null;
        }
        if (CodePoints.length(cell) > LONGEST_WORDS) {
            fault(row, question.code(), "answer_words");
        }
        return cell;
    }

    private void fault(Row row, String field, String reason, Object... arguments) {
        faults.add(row.fault(mapping.place(field), AnswersReader.FAULT + reason, arguments));
    }
}
