/** Rule sets year by year: begun from a preset or last year's, changed part by part, put in force, replaced by a version with a reason. */
@NullMarked
package jp.mieru.appraisal.rules;

import org.jspecify.annotations.NullMarked;
