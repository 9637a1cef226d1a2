/** Rounds whose answers were gathered elsewhere, brought in whole from files. */
@NullMarked
package jp.mieru.survey.gathering;

import org.jspecify.annotations.NullMarked;
