/** Questions about the handbook: readers ask, the office answers and puts into the handbook what all should know. */
@NullMarked
package jp.mieru.appraisal.handbookquestion;

import org.jspecify.annotations.NullMarked;
