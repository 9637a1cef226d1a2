/** Times of rating: begun from the rules of a year, with a calendar, opened for everybody who takes part. */
@NullMarked
package jp.mieru.appraisal.cycle;

import org.jspecify.annotations.NullMarked;
