@NullMarked
package jp.mieru.access.task;

import org.jspecify.annotations.NullMarked;
