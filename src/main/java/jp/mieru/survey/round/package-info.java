/** A round from its plan to its end: who is asked, how many have answered, and what the answers are once it is closed. */
@NullMarked
package jp.mieru.survey.round;

import org.jspecify.annotations.NullMarked;
