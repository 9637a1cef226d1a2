/** Confidential and named rounds: answers and half-filled sheets are stored with the person. */
@NullMarked
package jp.mieru.survey.personal;

import org.jspecify.annotations.NullMarked;
