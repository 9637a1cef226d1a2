package jp.mieru.appraisal.handover;

import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.organization.UnitId;

/**
 * A step that a rater still has to take.
 *
 * @param staff whose sheet it is
 * @param unit of that person on the reference day
 * @param byName whether the office named the rater, wherever the rater works
 */
record PendingStep(SheetId sheet, StaffId staff, UnitId unit, Procedure step, StaffId rater, boolean byName) {}
