/** Answers that were gathered elsewhere, as a round of their own. */
@NullMarked
package jp.mieru.survey.gathered;

import org.jspecify.annotations.NullMarked;
