/** Trying out a questionnaire as those who are asked will see it, without storing anything. */
@NullMarked
package jp.mieru.survey.trial;

import org.jspecify.annotations.NullMarked;
