/** Which column of a file means what: guessed, chosen, remembered for the next file. */
@NullMarked
package jp.mieru.survey.answerimport.columns;

import org.jspecify.annotations.NullMarked;
