/** Work upon imports in the background: answers are read through, and a round is made of them. */
@NullMarked
package jp.mieru.survey.answerimport.work;

import org.jspecify.annotations.NullMarked;
