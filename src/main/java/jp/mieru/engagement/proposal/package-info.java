/** A theme of what people wrote becomes a proposal for the training plan, and the next rounds show what came of it. */
@NullMarked
package jp.mieru.engagement.proposal;

import org.jspecify.annotations.NullMarked;
