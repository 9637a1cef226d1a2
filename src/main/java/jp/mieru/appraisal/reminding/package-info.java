/** Reminds those whose step of a cycle is due, nobody twice a day; and the calendar that everybody who takes part sees. */
@NullMarked
package jp.mieru.appraisal.reminding;

import org.jspecify.annotations.NullMarked;
