/** Passwords: the rules they keep, setting the first by a one-time code, changing them. */
@NullMarked
package jp.mieru.access.password;

import org.jspecify.annotations.NullMarked;
