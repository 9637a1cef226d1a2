@NullMarked
package jp.mieru.platform.jobs;

import org.jspecify.annotations.NullMarked;
