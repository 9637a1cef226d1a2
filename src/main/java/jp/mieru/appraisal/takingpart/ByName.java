package jp.mieru.appraisal.takingpart;

import org.jspecify.annotations.Nullable;

/**
 * What the office decided about one person, whatever the rules say.
 *
 * @param takesPart taken in or left out
 * @param group by which group's rules; null for that of the position
 */
public record ByName(boolean takesPart, @Nullable String group, String reason) {}
