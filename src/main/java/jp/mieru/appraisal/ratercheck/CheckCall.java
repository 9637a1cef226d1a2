package jp.mieru.appraisal.ratercheck;

import java.time.LocalDate;
import jp.mieru.platform.time.FiscalYear;

/** The office calls for the check of a fiscal year, to be taken by that day. */
public record CheckCall(FiscalYear year, LocalDate dueOn) {}
