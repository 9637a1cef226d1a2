/** The moves of a sheet: handed on when complete, sent back with a reason, fixed, disclosed; and what the office does with it. */
@NullMarked
package jp.mieru.appraisal.moving;

import org.jspecify.annotations.NullMarked;
