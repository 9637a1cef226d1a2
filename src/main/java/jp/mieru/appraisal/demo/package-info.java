/** The appraisals of the demo city: last year's results, and this year's cycle under way. */
@NullMarked
package jp.mieru.appraisal.demo;

import org.jspecify.annotations.NullMarked;
