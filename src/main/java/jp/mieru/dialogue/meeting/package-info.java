/** The pages of interviews: one's own, a new one, and each step until it was held. */
@NullMarked
package jp.mieru.dialogue.meeting;

import org.jspecify.annotations.NullMarked;
