package jp.mieru.appraisal.sheetpages;

/**
 * Somebody to be asked before rating.
 *
 * @param post on the day on which the raters were found; null where the person had none
 * @param why told by {@code appraisal.raters.why.*}
 */
public record Consulted(
        String name, @org.jspecify.annotations.Nullable String post, String why) {}
