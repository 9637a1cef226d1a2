/** A letter to each who has not answered in units that lag behind. Nobody learns from it who that is. */
@NullMarked
package jp.mieru.survey.letters;

import org.jspecify.annotations.NullMarked;
