/** Which constructs go with an outcome, and how strongly: pure functions and the command that prints them. */
@NullMarked
package jp.mieru.engagement.drivers;

import org.jspecify.annotations.NullMarked;
