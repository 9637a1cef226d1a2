package jp.mieru.survey.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
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
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers gathered elsewhere, row by row: {@code unit}, the attributes, {@code weight} if there is one, and the
 * questions by their codes, in any order. Blank is not answered.
 */
public final class AnswersReader {
    private static final String FAULT = "survey.format.fault.";
    private static final int LONGEST_WORDS = 10_000;
    private static final double HEAVIEST = 1e9;

    private final Questionnaire questionnaire;
    private final @Nullable AnsweringUnits given;
    private final Map<String, Integer> found = new LinkedHashMap<>();
    private final Columns columns;
    private final Table table;
    private final List<AnswerCell> cells;
    private long answers;
    private long blanks;

    private AnswersReader(Questionnaire questionnaire, @Nullable AnsweringUnits given, Table table) {
        this.questionnaire = questionnaire;
        this.given = given;
        this.table = table;
        this.columns = new Columns(table).check(needed(questionnaire), Set.of(AnswersFormat.WEIGHT));
        this.cells = questionnaire.questions().stream()
                .map(question -> new AnswerCell(questionnaire, question))
                .toList();
    }

    /**
     * Reads a file to its end. Rows with a fault are not handed out; keep nothing of what was if there is any fault.
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
        Limits limits = questionnaire.hasText() ? Limits.standard().withFreeText() : Limits.standard();
        try (Table table = Tables.open(file, name, limits)) {
            var reader = new AnswersReader(questionnaire, units, table);
            if (!table.faults().any()) {
                table.forEach(row -> reader.read(row, sink));
            }
            faults.addAll(table.faults());
            return reader.gathered();
        }
    }

    private static List<String> needed(Questionnaire questionnaire) {
        List<String> needed = new ArrayList<>();
        needed.add(AnswersFormat.UNIT);
        needed.addAll(questionnaire.attributes());
        questionnaire.questions().stream().map(Question::code).forEach(needed::add);
        return needed;
    }

    private void read(Row row, Consumer<GatheredAnswer> sink) {
        long before = table.faults().count();
        int unit = unit(row);
        double weight = weight(row);
        List<@Nullable Double> numbers = new ArrayList<>();
        List<@Nullable String> words = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            numbers.add(number(row, i));
            words.add(words(row, i));
        }
        if (table.faults().count() == before) {
            answers++;
            sink.accept(new GatheredAnswer(unit, weight, attributes(row), numbers, words));
        }
    }

    private int unit(Row row) {
        String code = columns.code(row, AnswersFormat.UNIT);
        int known = given == null ? found.size() : given.indexOf(code);
        if (code.isEmpty()) {
            fault(row, AnswersFormat.UNIT, "missing");
        } else if (known == Forest.WHOLE) {
            fault(row, AnswersFormat.UNIT, "unknown_unit");
        } else {
            return found.computeIfAbsent(code, first -> known);
        }
        return Forest.WHOLE;
    }

    private double weight(Row row) {
        if (columns.place(AnswersFormat.WEIGHT) == Columns.NONE) {
            return 1;
        }
        OptionalDouble weight = AnswerCell.parse(columns.code(row, AnswersFormat.WEIGHT));
        if (weight.isEmpty() || !(weight.getAsDouble() > 0) || weight.getAsDouble() > HEAVIEST) {
            fault(row, AnswersFormat.WEIGHT, "weight");
        }
        return weight.orElse(1);
    }

    private List<@Nullable String> attributes(Row row) {
        List<@Nullable String> values = new ArrayList<>();
        for (String attribute : questionnaire.attributes()) {
            String value = columns.code(row, attribute);
            values.add(value.isEmpty() ? null : value);
        }
        return Collections.unmodifiableList(values);
    }

    private @Nullable Double number(Row row, int ordinal) {
        Question question = questionnaire.questions().get(ordinal);
        String cell = row.cell(columns.place(question.code()));
        if (Normal.isBlank(cell)) {
            blanks++;
            return null;
        }
        Double number = cells.get(ordinal).read(cell);
        if (number == null && question.type() != QuestionType.TEXT) {
            fault(row, question.code(), cells.get(ordinal).reason());
        }
        return number;
    }

    private @Nullable String words(Row row, int ordinal) {
        Question question = questionnaire.questions().get(ordinal);
        String cell = row.cell(columns.place(question.code()));
        if (question.type() != QuestionType.TEXT || Normal.isBlank(cell)) {
            return null;
        }
        if (CodePoints.length(cell) > LONGEST_WORDS) {
            fault(row, question.code(), "answer_words");
        }
        return cell;
    }

    private void fault(Row row, String column, String reason) {
        table.faults().add(row.fault(columns.place(column), FAULT + reason));
    }

    private GatheredAnswers gathered() {
        AnsweringUnits units = given != null
                ? given
                : new AnsweringUnits(found.keySet().stream()
                        .map(code -> new Unit(code, code, null, null))
                        .toList());
        return new GatheredAnswers(units, answers, found.size(), blanks);
    }
}
