/** What was made of answers gathered elsewhere goes with them. */
@NullMarked
package jp.mieru.engagement.forgetting;

import org.jspecify.annotations.NullMarked;
