/** Answering a survey, one section after the other; until it is sent, anonymous answers live in the browser alone. */
@NullMarked
package jp.mieru.survey.answering;

import org.jspecify.annotations.NullMarked;
