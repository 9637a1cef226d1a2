/** What comes of an interview: what the person brings along, notes that both agree to, follow-ups, and each side's own margin. */
@NullMarked
package jp.mieru.dialogue.notes;

import org.jspecify.annotations.NullMarked;
