/** People learn their results: one by one at the interview, or all of a cycle on a day. */
@NullMarked
package jp.mieru.appraisal.disclosing;

import org.jspecify.annotations.NullMarked;
