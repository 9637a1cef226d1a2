/** Whose installation this is, and how each module builds its part of the demo city. */
@NullMarked
package jp.mieru.platform.demo;

import org.jspecify.annotations.NullMarked;
