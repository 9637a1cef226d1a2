package jp.mieru.appraisal.sheet;

import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Procedure;

/**
 * Who rates somebody in one step.
 *
 * @param step the first or second rating, or the confirmation
 * @param why a word for the reason that this one does; a message tells it
 * @param note what the office wrote to it; empty where the rules alone decided
 */
public record Rater(Procedure step, StaffId staff, String why, String note) {}
