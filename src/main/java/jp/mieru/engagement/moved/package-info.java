/** What moved: each action plan beside what it aimed at, before and after, against units that had no such plan. */
@NullMarked
package jp.mieru.engagement.moved;

import org.jspecify.annotations.NullMarked;
