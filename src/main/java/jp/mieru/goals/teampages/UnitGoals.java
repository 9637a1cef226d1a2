package jp.mieru.goals.teampages;

import java.util.List;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit and its goals of a year.
 *
 * @param sheet null where none were begun, or the viewer may not read them yet
 * @param writes whether the viewer leads the unit
 * @param below the units right below it
 */
public record UnitGoals(Unit unit, @Nullable GoalSheet sheet, boolean writes, List<Unit> below) {}
