package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.FiscalYear;

/** What a complaint is about: which time, in which position and unit. */
public record Told(FiscalYear year, LocalDate first, LocalDate last, String position, UnitId unit) {}
