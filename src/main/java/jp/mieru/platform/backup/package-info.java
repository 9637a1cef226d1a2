/** Whether the installation is well, and the whole database as one file, out and in. */
@NullMarked
package jp.mieru.platform.backup;

import org.jspecify.annotations.NullMarked;
