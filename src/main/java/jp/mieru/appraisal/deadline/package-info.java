/** Days and open days after a disclosure: Japanese holidays, the turn of the year, and when a term ends. */
@NullMarked
package jp.mieru.appraisal.deadline;

import org.jspecify.annotations.NullMarked;
