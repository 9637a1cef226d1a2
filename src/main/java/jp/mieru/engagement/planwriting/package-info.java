/** Writes a plan: one sentence, helped on by what others did and by plans that could go on. */
@NullMarked
package jp.mieru.engagement.planwriting;

import org.jspecify.annotations.NullMarked;
