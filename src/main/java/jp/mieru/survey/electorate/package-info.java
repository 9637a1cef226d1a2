/** Who is asked in a round, and which of their attributes an answer may tell. */
@NullMarked
package jp.mieru.survey.electorate;

import org.jspecify.annotations.NullMarked;
