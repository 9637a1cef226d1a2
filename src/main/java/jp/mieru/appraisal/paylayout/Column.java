package jp.mieru.appraisal.paylayout;

/**
 * A column.
 *
 * @param text of {@link Content#FIXED}; empty for others
 */
public record Column(Content content, String heading, String text) {}
