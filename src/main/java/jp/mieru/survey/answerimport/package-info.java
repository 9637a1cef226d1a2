/** Answers that another tool gathered come in as a file: which column means what, what is wrong, and then a round of them. */
@NullMarked
package jp.mieru.survey.answerimport;

import org.jspecify.annotations.NullMarked;
