/** The office's view of a round's plans: the call for them, who has none, a word to those heads. */
@NullMarked
package jp.mieru.engagement.planround;

import org.jspecify.annotations.NullMarked;
