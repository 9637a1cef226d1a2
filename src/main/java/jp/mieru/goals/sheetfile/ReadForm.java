package jp.mieru.goals.sheetfile;

import java.util.List;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.platform.files.Faults;

/**
 * What was read from a form.
 *
 * @param goals as they are to be; meaningful only without faults
 * @param faults each at its cell
 */
record ReadForm(List<Goal> goals, Faults faults) {}
