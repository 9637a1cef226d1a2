package jp.mieru.appraisal.sheetpages;

/**
 * Somebody to be asked before rating.
 *
 * @param why told by {@code appraisal.raters.why.*}
 */
public record Consulted(String name, String why) {}
