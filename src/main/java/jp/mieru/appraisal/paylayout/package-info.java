/** Layouts of files with results for pay and promotion, as the office sets them: columns, headings, encoding, what becomes of numbers. */
@NullMarked
package jp.mieru.appraisal.paylayout;

import org.jspecify.annotations.NullMarked;
