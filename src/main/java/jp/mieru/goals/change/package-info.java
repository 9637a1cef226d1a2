/** How agreed goals change within their year: one side proposes it with a reason, the other accepts or declines; both versions stay. */
@NullMarked
package jp.mieru.goals.change;

import org.jspecify.annotations.NullMarked;
