package jp.mieru.appraisal.scoring;

import java.math.BigDecimal;

/** A place on a scale, 0 for the best, with the weight that it has among others. */
record Weighted(int place, BigDecimal weight) {}
