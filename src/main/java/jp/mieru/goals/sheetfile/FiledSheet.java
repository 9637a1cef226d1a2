package jp.mieru.goals.sheetfile;

import java.util.Map;
import java.util.UUID;
import jp.mieru.goals.lineage.ServedWords.Served;
import jp.mieru.goals.sheet.GoalSheet;

/**
 * A sheet with what stands above its table.
 *
 * @param name of the person or the unit
 * @param number of the person (職員番号) or code of the unit; empty for a unit that exists no more
 * @param place the unit in which the person works, the unit above the unit
 * @param served what the goals and aims are called that are served
 */
record FiledSheet(GoalSheet sheet, String name, String number, String place, Map<UUID, Served> served) {}
