package jp.mieru.appraisal.moving;

import java.util.List;
import jp.mieru.appraisal.sheet.Stage;

/** What came of moving a sheet. */
public sealed interface Move {
    /** It is there now. */
    record Done(Stage to) implements Move {}

    /** Somebody has moved or written on it since the page was made. */
    record Overtaken() implements Move {}

    /** Something is missing. */
    record Incomplete(List<Lack> missing) implements Move {}

    /** It cannot go there from where it is. */
    record Impossible() implements Move {}
}
