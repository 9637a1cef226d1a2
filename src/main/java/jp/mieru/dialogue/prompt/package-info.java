/** What a supervisor may try at a growth interview, and which of it was done. */
@NullMarked
package jp.mieru.dialogue.prompt;

import org.jspecify.annotations.NullMarked;
