package jp.mieru.survey.answerfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Limits;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.files.Table;
import jp.mieru.platform.files.Tables;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.Forest;
import jp.mieru.survey.format.AnswersFormat;
import jp.mieru.survey.format.Columns;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers gathered elsewhere, row by row. Either the columns are called {@code unit}, as the attributes, {@code weight}
 * if there is one, and by the codes of the questions, in any order; or it is said which column means what. Blank is not
 * answered.
 */
public final class AnswersReader {
    private static final String FAULT = "survey.format.fault.";
    private static final int LONGEST_WORDS = 10_000;
    private static final double HEAVIEST = 1e9;
    private static final int MOST_UNITS = 20_000;

    private final Questionnaire questionnaire;
    private final @Nullable AnsweringUnits given;
    private final Map<String, Integer> found = new LinkedHashMap<>();
    private final Map<String, Integer> byName;
    private final AnswerMapping mapping;
    private final Cells cells;
    private final Table table;
    private final List<AnswerCell> meanings;
    private long answers;
    private long blanks;

    private AnswersReader(
            Questionnaire questionnaire,
            @Nullable AnsweringUnits given,
            Table table,
            AnswerMapping mapping,
            Cells cells) {
        this.questionnaire = questionnaire;
        this.given = given;
        this.byName = given == null ? Map.of() : UnitNames.of(given);
        this.table = table;
        this.mapping = mapping;
        this.cells = cells;
        this.meanings = questionnaire.questions().stream()
                .map(question -> new AnswerCell(questionnaire, question))
                .toList();
    }

    /**
     * Reads a file whose columns are called as they should to its end. Rows with a fault are not handed out; keep nothing of
     * what was if there is any fault.
     *
     * @param name what its sender calls the file, for faults
     * @param units the units that may be named; null to take whatever codes come
     * @param sink takes each row
     * @param faults where faults go
     */
    public static GatheredAnswers read(
            Path file,
            String name,
            Questionnaire questionnaire,
            @Nullable AnsweringUnits units,
            Consumer<GatheredAnswer> sink,
            Faults faults) {
        try (Table table = Tables.open(file, name, limits(questionnaire))) {
            AnswerMapping mapping = named(questionnaire, table);
            return new AnswersReader(questionnaire, units, table, mapping, Cells.plain(mapping)).all(sink, faults);
        }
    }

    /**
     * Reads a file that another tool wrote, as {@link #read} does.
     *
     * @param mapping which column means what; a question without a column was not answered by anybody
     * @param words what cells say that are written in codes of the tool's own
     */
    public static GatheredAnswers readMapped(
            Path file,
            String name,
            Questionnaire questionnaire,
            @Nullable AnsweringUnits units,
            AnswerMapping mapping,
            CellWords words,
            Consumer<GatheredAnswer> sink,
            Faults faults) {
        try (Table table = Tables.openForeign(file, name, limits(questionnaire))) {
            if (!table.faults().any() && !mapping.hasUnit()) {
                table.faults().add(table.headerFault("", FAULT + "no_unit"));
            } else if (!table.faults().any() && !mapping.hasAnswers(questionnaire)) {
                table.faults().add(table.headerFault("", FAULT + "no_answers"));
            }
            return new AnswersReader(questionnaire, units, table, mapping, Cells.of(mapping, words)).all(sink, faults);
        }
    }

    /** How much a file of answers may hold. */
    public static Limits limits(Questionnaire questionnaire) {
        return questionnaire.hasText() ? Limits.standard().withFreeText() : Limits.standard();
    }

    private static AnswerMapping named(Questionnaire questionnaire, Table table) {
        List<String> needed = new ArrayList<>();
        needed.add(AnswersFormat.UNIT);
        needed.addAll(questionnaire.attributes());
        questionnaire.questions().stream().map(Question::code).forEach(needed::add);
        Columns columns = new Columns(table).check(needed, Set.of(AnswersFormat.WEIGHT));
        Map<String, Integer> places = new HashMap<>();
        Stream.concat(needed.stream(), Stream.of(AnswersFormat.WEIGHT))
                .filter(name -> columns.place(name) != Columns.NONE)
                .forEach(name -> places.put(name, columns.place(name)));
        return new AnswerMapping(places);
    }

    private GatheredAnswers all(Consumer<GatheredAnswer> sink, Faults faults) {
        if (!table.faults().any()) {
            table.forEach(row -> read(row, sink));
        }
        faults.addAll(table.faults());
        return gathered();
    }

    private void read(Row row, Consumer<GatheredAnswer> sink) {
        long before = table.faults().count();
        int unit = unit(row);
        double weight = weight(row);
        List<@Nullable String> attributes = attributes(row);
        List<@Nullable Double> numbers = new ArrayList<>();
        List<@Nullable String> words = new ArrayList<>();
        for (int i = 0; i < meanings.size(); i++) {
            numbers.add(number(row, i));
            words.add(words(row, i));
        }
        if (table.faults().count() == before) {
            answers++;
            sink.accept(new GatheredAnswer(unit, weight, attributes, numbers, words));
        }
    }

    private int unit(Row row) {
        String code = cells.code(row, AnswersFormat.UNIT);
        if (code.isEmpty()) {
            fault(row, AnswersFormat.UNIT, "missing");
            return Forest.WHOLE;
        }
        row.requireNoFormula(mapping.place(AnswersFormat.UNIT), code);
        Integer before = found.get(code);
        if (before != null) {
            return before;
        }
        int known = given == null ? found.size() : given.indexOf(code);
        int unit = known == Forest.WHOLE ? byName.getOrDefault(Normal.code(code), Forest.WHOLE) : known;
        if (unit == Forest.WHOLE) {
            fault(row, AnswersFormat.UNIT, "unknown_unit");
        } else if (found.size() >= MOST_UNITS) {
            fault(row, AnswersFormat.UNIT, "many_units", MOST_UNITS);
        } else {
            found.put(code, unit);
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
        table.faults().add(row.fault(mapping.place(field), FAULT + reason, arguments));
    }

    private GatheredAnswers gathered() {
        AnsweringUnits units = given != null
                ? given
                : new AnsweringUnits(found.keySet().stream()
                        .map(code -> new Unit(code, code, null, null))
                        .toList());
        long named = found.values().stream().distinct().count();
        return new GatheredAnswers(units, answers, (int) named, blanks);
    }
}
