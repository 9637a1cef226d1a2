/** Files that were brought and are worked on later, on any node. */
@NullMarked
package jp.mieru.platform.uploads;

import org.jspecify.annotations.NullMarked;
