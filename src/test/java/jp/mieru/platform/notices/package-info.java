@NullMarked
package jp.mieru.platform.notices;

import org.jspecify.annotations.NullMarked;
