package jp.mieru.appraisal.exercise;

/** What somebody gave an item for practice, and why. */
public record Rating(String grade, String reason) {}
