/** Questionnaires to begin with: those that come with Mieru, and copies of those that were asked. */
@NullMarked
package jp.mieru.survey.library;

import org.jspecify.annotations.NullMarked;
