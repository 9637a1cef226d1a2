/** The goals of one unit or one person in a fiscal year, from the draft to the day they are closed. */
@NullMarked
package jp.mieru.goals.sheet;

import org.jspecify.annotations.NullMarked;
