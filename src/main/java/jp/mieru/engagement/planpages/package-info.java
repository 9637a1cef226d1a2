/** Reads plans and takes them further: shared with the staff, ended, let go on, by whoever leads the unit. */
@NullMarked
package jp.mieru.engagement.planpages;

import org.jspecify.annotations.NullMarked;
