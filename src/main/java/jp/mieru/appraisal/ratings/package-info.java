/** Where people find sheets: their own, those that they rate, and what of it is waiting for them. */
@NullMarked
package jp.mieru.appraisal.ratings;

import org.jspecify.annotations.NullMarked;
