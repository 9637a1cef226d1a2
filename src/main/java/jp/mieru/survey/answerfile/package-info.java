/** Files of answers that were gathered elsewhere, and of the units that gave them: which column means what, what each cell says. */
@NullMarked
package jp.mieru.survey.answerfile;

import org.jspecify.annotations.NullMarked;
