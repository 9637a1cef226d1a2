/** What helps somebody who writes a goal: is it specific, measured, dated, and tied to what it is for. */
@NullMarked
package jp.mieru.goals.aid;

import org.jspecify.annotations.NullMarked;
