package jp.mieru.appraisal.absence;

import jp.mieru.access.StaffId;
import jp.mieru.appraisal.takingpart.Days;

/** A time in which somebody does not work. */
public record Absence(StaffId staff, Days days, AbsenceKind kind) {}
