package jp.mieru.survey.gathering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.platform.files.ColumnMapping;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Heading;
import jp.mieru.platform.files.Limits;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.files.Table;
import jp.mieru.platform.files.Tables;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.answerfile.AnswerField;
import jp.mieru.survey.answerfile.AnswerMapping;
import jp.mieru.survey.answerfile.AnswersReader;
import jp.mieru.survey.answerfile.CellWords;
import jp.mieru.survey.limesurvey.LimeWords;
import jp.mieru.survey.limesurvey.Structure;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Answers as another tool wrote them: columns as they are guessed, but for those that the operator names in a file. */
final class ForeignAnswers {
    private static final int MOST_FIELDS = 10_000;
    private static final List<String> COLUMNS = List.of("field", "column");

    private ForeignAnswers() {}

    /** @param faults where faults of the operator's file go */
    static GatherAnswers.Reading of(
            GatheredFiles files,
            Questionnaire questionnaire,
            @Nullable Structure structure,
            @Nullable AnsweringUnits units,
            Faults faults) {
        String name = files.answers().toString();
        List<Heading> headings = headings(files, questionnaire);
        LimeWords words = structure == null ? null : new LimeWords(structure, headings);
        AnswerMapping guess = AnswerMapping.guess(questionnaire, headings, words == null ? headings : words.spoken());
        AnswerMapping mapping = named(files, questionnaire, headings, guess, faults);
        return (sink, found) -> AnswersReader.readMapped(
                files.answers(),
                name,
                questionnaire,
                units,
                mapping,
                words == null ? CellWords.NONE : words,
                sink,
                found);
    }

    /** What stands above the columns; nothing where the file cannot be read, which reading it tells. */
    private static List<Heading> headings(GatheredFiles files, Questionnaire questionnaire) {
        try (Table table =
                Tables.openForeign(files.answers(), files.answers().toString(), AnswersReader.limits(questionnaire))) {
            return table.headings();
        }
    }

    private static AnswerMapping named(
            GatheredFiles files,
            Questionnaire questionnaire,
            List<Heading> headings,
            AnswerMapping guess,
            Faults faults) {
        if (files.mapping() == null) {
            return guess;
        }
        Map<String, Integer> places = new HashMap<>(guess.places());
        List<String> fields =
                AnswerField.of(questionnaire).stream().map(AnswerField::key).toList();
        List<String> names =
                headings.stream().map(Heading::name).map(ColumnMapping::key).toList();
        try (Table table = Tables.open(
                files.mapping(),
                files.mapping().toString(),
                Limits.standard().withFreeText().withRows(MOST_FIELDS))) {
            if (!table.faults().any() && !table.header().equals(COLUMNS)) {
                table.faults().add(table.headerFault("", "survey.gathering.fault.mapping"));
            } else if (!table.faults().any()) {
                table.forEach(row -> put(row, fields, names, places, table.faults()));
            }
            faults.addAll(table.faults());
        }
        return new AnswerMapping(places);
    }

    private static void put(
            Row row, List<String> fields, List<String> names, Map<String, Integer> places, Faults faults) {
        String field = row.cell(0).strip();
        String column = ColumnMapping.key(row.cell(1));
        int place = names.indexOf(column);
        if (!fields.contains(field)) {
            faults.add(row.fault(0, "survey.gathering.fault.field"));
        } else if (column.isEmpty()) {
            places.remove(field);
        } else if (place < 0) {
            faults.add(row.fault(1, "survey.gathering.fault.column"));
        } else {
            places.values().removeIf(taken -> taken == place);
            places.put(field, place);
        }
    }
}
