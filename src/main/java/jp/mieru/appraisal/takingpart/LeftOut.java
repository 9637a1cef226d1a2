package jp.mieru.appraisal.takingpart;

import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;

/**
 * Somebody without a sheet.
 *
 * @param note what the office wrote where it decided by name; empty otherwise
 */
public record LeftOut(StaffId staff, UnitId unit, String position, Reason reason, String note) {}
