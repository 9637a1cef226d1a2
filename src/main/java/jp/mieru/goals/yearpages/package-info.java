/** How far the whole city is with the goals of a year, for the office: counts by department, who is late, reminders, Excel. */
@NullMarked
package jp.mieru.goals.yearpages;

import org.jspecify.annotations.NullMarked;
