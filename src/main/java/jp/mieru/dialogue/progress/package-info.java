/** Who has had which interview: by person for whoever leads them, in counts by unit for the office. Never what was said. */
@NullMarked
package jp.mieru.dialogue.progress;

import org.jspecify.annotations.NullMarked;
