/**
 * What {@code script/bench} measures: each class has a {@code main} that prints Markdown, a sentence about what is compared
 * and a table with sizes, times and ratios. Every ratio compares two things done in the same run.
 */
@NullMarked
package jp.mieru.bench;

import org.jspecify.annotations.NullMarked;
