package jp.mieru.appraisal.sheetpages;

/**
 * What was typed in a field and not kept, and why.
 *
 * @param key of a message that says why
 * @param figures for its places
 */
public record Refused(String typed, String key, Object... figures) {}
