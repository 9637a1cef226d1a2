/** Making questionnaires: in the page, or from a file. */
@NullMarked
package jp.mieru.survey.builder;

import org.jspecify.annotations.NullMarked;
