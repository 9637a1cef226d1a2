/** What figures of any kind are told with. */
@NullMarked
package jp.mieru.platform.statistics;

import org.jspecify.annotations.NullMarked;
