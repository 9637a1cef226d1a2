/** Words of a Japanese text: pure, on top of Lucene's kuromoji. */
@NullMarked
package jp.mieru.engagement.morphology;

import org.jspecify.annotations.NullMarked;
