/** How far a figure can be trusted: intervals, comparisons, shrinkage, benchmarks. Pure, each with its source. */
@NullMarked
package jp.mieru.engagement.statistics;

import org.jspecify.annotations.NullMarked;
