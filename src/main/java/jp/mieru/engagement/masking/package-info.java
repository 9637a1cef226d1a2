/** Finds what names people in written answers and masks it before anyone reads them: pure. */
@NullMarked
package jp.mieru.engagement.masking;

import org.jspecify.annotations.NullMarked;
