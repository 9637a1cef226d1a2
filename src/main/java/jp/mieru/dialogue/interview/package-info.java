/** An interview from the first proposal of times to the day it was held, and who sits on which side of it. */
@NullMarked
package jp.mieru.dialogue.interview;

import org.jspecify.annotations.NullMarked;
