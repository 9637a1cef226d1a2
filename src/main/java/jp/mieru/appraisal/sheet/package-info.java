/** The appraisal of one person in one cycle: what is written on it, step by step, until the result stands. */
@NullMarked
package jp.mieru.appraisal.sheet;

import org.jspecify.annotations.NullMarked;
