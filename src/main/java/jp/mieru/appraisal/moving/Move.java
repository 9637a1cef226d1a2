package jp.mieru.appraisal.moving;

import java.util.List;
import jp.mieru.appraisal.sheet.Rest;
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

    /** Nothing moves it any more. */
    record AtRest(Rest why) implements Move {}

    /** The message that tells why it did not move; the other one unless it is at rest. */
    default String refused(String otherwise) {
        return this instanceof AtRest rest
                ? "appraisal.sheet.rest." + rest.why().word() + ".refused"
                : otherwise;
    }
}
