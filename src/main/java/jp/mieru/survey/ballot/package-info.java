/** Anonymous ballots: what an answer may carry so that nobody can tell whose it is. */
@NullMarked
package jp.mieru.survey.ballot;

import org.jspecify.annotations.NullMarked;
