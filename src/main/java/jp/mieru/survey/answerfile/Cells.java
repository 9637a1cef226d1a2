package jp.mieru.survey.answerfile;

import jp.mieru.platform.files.Row;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.format.Columns;

/** The cells of a row by what they say. */
final class Cells {
    private final AnswerMapping mapping;
    private final CellWords words;
    private final boolean foreign;

    private Cells(AnswerMapping mapping, CellWords words, boolean foreign) {
        this.mapping = mapping;
        this.words = words;
        this.foreign = foreign;
    }

    static Cells plain(AnswerMapping mapping) {
        return new Cells(mapping, CellWords.NONE, false);
    }

    /** Of a file that another tool wrote: it may have words for a blank. */
    static Cells of(AnswerMapping mapping, CellWords words) {
        return new Cells(mapping, words, true);
    }

    /** As it is written, blank if there is no such column. */
    String written(Row row, String field) {
        int place = mapping.place(field);
        return place == Columns.NONE ? "" : row.cell(place);
    }

    /** What it says. */
    String raw(Row row, String field) {
        int place = mapping.place(field);
        return place == Columns.NONE ? "" : words.of(place, row.cell(place));
    }

    /** What it says, as it is stored. */
    String code(Row row, String field) {
        String code = Normal.code(raw(row, field));
        return isBlank(code) ? "" : code;
    }

    boolean isBlank(String cell) {
        return Normal.isBlank(cell) || (foreign && AnswerWords.sayNothing(cell));
    }
}
