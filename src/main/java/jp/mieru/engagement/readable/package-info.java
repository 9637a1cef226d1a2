/** Which rounds and units somebody may read. */
@NullMarked
package jp.mieru.engagement.readable;

import org.jspecify.annotations.NullMarked;
