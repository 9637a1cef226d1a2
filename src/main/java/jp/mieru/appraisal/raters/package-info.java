/** Who rates whom and why: from the organisation of a day, and from what the office decided otherwise. */
@NullMarked
package jp.mieru.appraisal.raters;

import org.jspecify.annotations.NullMarked;
