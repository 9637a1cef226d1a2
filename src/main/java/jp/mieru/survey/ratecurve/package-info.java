/** How answers came in day by day, beside earlier rounds. */
@NullMarked
package jp.mieru.survey.ratecurve;

import org.jspecify.annotations.NullMarked;
