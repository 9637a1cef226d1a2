/** Reminders to those who have not answered, and what became of the rates. Nobody learns from them who that is. */
@NullMarked
package jp.mieru.survey.reminder;

import org.jspecify.annotations.NullMarked;
