/** The rater check (評価者チェック): five ○× questions at a time, marked at once. No appraisal: what somebody answered is nobody else's. */
@NullMarked
package jp.mieru.appraisal.ratercheck;

import org.jspecify.annotations.NullMarked;
