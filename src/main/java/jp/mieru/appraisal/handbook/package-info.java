/** The raters' handbook as it is read: the present version and earlier ones, search, what changed, paper, and who has read it. */
@NullMarked
package jp.mieru.appraisal.handbook;

import org.jspecify.annotations.NullMarked;
