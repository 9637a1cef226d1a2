/** Counts kept themes in what people wrote, and keeps the shares that may be shown. */
@NullMarked
package jp.mieru.engagement.themeshares;

import org.jspecify.annotations.NullMarked;
