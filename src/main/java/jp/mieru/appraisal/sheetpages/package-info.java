/** The pages of one sheet: written on by the person and the raters, handed on, sent back, printed. */
@NullMarked
package jp.mieru.appraisal.sheetpages;

import org.jspecify.annotations.NullMarked;
