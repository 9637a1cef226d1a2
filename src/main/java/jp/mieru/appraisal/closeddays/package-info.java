/** Days on which the city's offices are closed beside those of the law: set by the office, for terms and calendars. */
@NullMarked
package jp.mieru.appraisal.closeddays;

import org.jspecify.annotations.NullMarked;
