/** Goals of a year before, or of the units that a unit follows, are taken over into a draft, tied to what there is this year. */
@NullMarked
package jp.mieru.goals.takeover;

import org.jspecify.annotations.NullMarked;
