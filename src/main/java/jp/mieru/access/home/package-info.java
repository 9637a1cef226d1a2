/** My page: what waits for me. */
@NullMarked
package jp.mieru.access.home;

import org.jspecify.annotations.NullMarked;
