/** Writes the goals of a sheet: one form a goal, with what it could serve. */
@NullMarked
package jp.mieru.goals.goalwriting;

import org.jspecify.annotations.NullMarked;
