package jp.mieru.appraisal.payresults;

import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.platform.time.FiscalYear;

/** A regular cycle up to the one that is paid. */
record PastCycle(UUID id, UUID rules, FiscalYear year, LocalDate last) {}
