/** Prints slips with codes for people without an account, by the office for all and by heads for their own. */
@NullMarked
package jp.mieru.survey.paperslips;

import org.jspecify.annotations.NullMarked;
