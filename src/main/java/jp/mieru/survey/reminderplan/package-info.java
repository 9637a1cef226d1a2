/** Reminders that go out by themselves. */
@NullMarked
package jp.mieru.survey.reminderplan;

import org.jspecify.annotations.NullMarked;
