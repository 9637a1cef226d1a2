/** The end of a cycle: what stands in its way, the closing, and the opening again of one that was closed by mistake. */
@NullMarked
package jp.mieru.appraisal.closing;

import org.jspecify.annotations.NullMarked;
