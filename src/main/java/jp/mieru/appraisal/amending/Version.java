package jp.mieru.appraisal.amending;

import java.time.Instant;
import java.util.Map;

/**
 * A sheet as it stood when it was fixed.
 *
 * @param number from 1
 * @param grades the letter that counted, by word of the part or overall; empty for none
 */
public record Version(int number, Instant at, Map<String, String> grades) {}
