/** Japanese time: fiscal years and dates with eras. */
@NullMarked
package jp.mieru.platform.time;

import org.jspecify.annotations.NullMarked;
