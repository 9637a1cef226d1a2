package jp.mieru.goals.takeover;

import jp.mieru.goals.sheet.GoalSheet;

/**
 * A sheet whose goals can be taken over.
 *
 * @param owner name of the person or the unit
 */
public record Source(GoalSheet sheet, String owner) {}
