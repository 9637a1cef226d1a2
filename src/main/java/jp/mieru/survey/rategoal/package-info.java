/** The rate of answers that the office wants in a round. */
@NullMarked
package jp.mieru.survey.rategoal;

import org.jspecify.annotations.NullMarked;
