package jp.mieru.appraisal.payresults;

/** How many of a cycle's sheets are fixed. */
public record FixedCount(long fixed, long all) {}
