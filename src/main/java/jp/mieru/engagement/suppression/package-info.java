/** Which figures stay hidden so that none below the threshold is shown or can be got by subtraction. */
@NullMarked
package jp.mieru.engagement.suppression;

import org.jspecify.annotations.NullMarked;
