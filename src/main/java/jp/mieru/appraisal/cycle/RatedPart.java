package jp.mieru.appraisal.cycle;

import jp.mieru.appraisal.ruleset.PartKind;

/**
 * A part that a cycle rates.
 *
 * @param period number of its period within the year, from 0
 */
public record RatedPart(PartKind kind, int period) {}
