/** What becomes of everybody's answers: the whole house's circle of plan, do, check and act, on one page for all staff. */
@NullMarked
package jp.mieru.engagement.circle;

import org.jspecify.annotations.NullMarked;
