/** Figures beside those of last time, of the whole and of units alike, and which differences chance does not explain. */
@NullMarked
package jp.mieru.engagement.comparing;

import org.jspecify.annotations.NullMarked;
