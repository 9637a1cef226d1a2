package jp.mieru.survey.answerfile;

/** Knows other words for what stands in the cells of some columns, as where another tool wrote codes of its own. */
@FunctionalInterface
public interface CellWords {
    /** For files whose cells say what they mean. */
    CellWords NONE = (column, cell) -> cell;

    /** What the cell says, the cell itself where nothing else is known. */
    String of(int column, String cell);
}
