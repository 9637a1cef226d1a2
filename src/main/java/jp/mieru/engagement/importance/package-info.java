/** Relative importance: how much of an outcome goes along with each of several predictors. Pure, with its sources. */
@NullMarked
package jp.mieru.engagement.importance;

import org.jspecify.annotations.NullMarked;
