package jp.mieru.appraisal.entry;

import java.time.Instant;

/**
 * A text that was refused because the field had changed meanwhile, kept until its writer has decided.
 *
 * @param tab the page that it was written in
 */
public record Aside(String field, String tab, String value, Instant at) {}
