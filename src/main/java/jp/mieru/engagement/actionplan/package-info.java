/** Action plans: one simple thing that a unit does after a round, shared with its staff and checked on. */
@NullMarked
package jp.mieru.engagement.actionplan;

import org.jspecify.annotations.NullMarked;
