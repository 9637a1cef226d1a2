/**
 * Japanese text: what is normalised on the way in (codes, numbers, mail, kana) and what never is (written names), and
 * lengths and widths as people count them.
 */
@NullMarked
package jp.mieru.platform.text;

import org.jspecify.annotations.NullMarked;
