/** How results go back: in three sentences, with how to read each score, and on paper. */
@NullMarked
package jp.mieru.engagement.feedback;

import org.jspecify.annotations.NullMarked;
