package jp.mieru.survey.answerfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Limits;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.files.Table;
import jp.mieru.platform.files.Tables;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.format.AnswersFormat;
import jp.mieru.survey.format.Columns;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers gathered elsewhere, row by row. Either the columns are called {@code unit}, as the attributes, {@code weight}
 * if there is one, and by the codes of the questions, in any order; or it is said which column means what. Blank is not
 * answered.
 */
public final class AnswersReader {
    static final String FAULT = "survey.format.fault.";

    private final Table table;
    private final NamedUnits units;
    private final AnswerRowReader rows;
    private long answers;

    private AnswersReader(
            Questionnaire questionnaire,
            @Nullable AnsweringUnits given,
            Table table,
            AnswerMapping mapping,
            Cells cells) {
        this.table = table;
        this.units = new NamedUnits(given);
        this.rows = new AnswerRowReader(questionnaire, units, table.faults(), mapping, cells);
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
        return new GatheredAnswers(units.all(), answers, units.count(), rows.blanks());
    }

    private void read(Row row, Consumer<GatheredAnswer> sink) {
        GatheredAnswer answer = rows.read(row);
        if (answer != null) {
            answers++;
            sink.accept(answer);
        }
    }
}
