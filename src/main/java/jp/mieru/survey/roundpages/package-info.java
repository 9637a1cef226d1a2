/** The office plans, opens and closes rounds. */
@NullMarked
package jp.mieru.survey.roundpages;

import org.jspecify.annotations.NullMarked;
