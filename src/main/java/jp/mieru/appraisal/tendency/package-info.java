/** How somebody rates beside others who rate people of the same positions: a help to look again, never a judgement of the rater. */
@NullMarked
package jp.mieru.appraisal.tendency;

import org.jspecify.annotations.NullMarked;
