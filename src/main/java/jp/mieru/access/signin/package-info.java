/** Signing in and out. */
@NullMarked
package jp.mieru.access.signin;

import org.jspecify.annotations.NullMarked;
