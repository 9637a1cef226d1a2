/** Interviews and thank-you cards of the demo city. */
@NullMarked
package jp.mieru.dialogue.demo;

import org.jspecify.annotations.NullMarked;
