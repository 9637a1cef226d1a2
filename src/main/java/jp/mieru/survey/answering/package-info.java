/** Answering a survey, one section after the other; until it is sent, the answers live in the page alone. */
@NullMarked
package jp.mieru.survey.answering;

import org.jspecify.annotations.NullMarked;
