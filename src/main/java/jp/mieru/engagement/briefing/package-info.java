/** What top management sees of the staff surveys on one page: three years, all departments, three things to decide. */
@NullMarked
package jp.mieru.engagement.briefing;

import org.jspecify.annotations.NullMarked;
