/** What the city is for and what it plans: the top of every chain of goals. Written by the office, read by everybody. */
@NullMarked
package jp.mieru.goals.philosophy;

import org.jspecify.annotations.NullMarked;
