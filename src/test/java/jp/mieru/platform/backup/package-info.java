@NullMarked
package jp.mieru.platform.backup;

import org.jspecify.annotations.NullMarked;
