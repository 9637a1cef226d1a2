/** The demo city's accounts, offered on its sign-in page, and nowhere else. */
@NullMarked
package jp.mieru.access.demo;

import org.jspecify.annotations.NullMarked;
