package jp.mieru.engagement.masking;

/**
 * A stretch of folded text to be masked.
 *
 * @param start where it begins
 * @param end where it ends, excluded
 */
record Span(int start, int end, Kind kind) {}
