/** Surveys as files, in and out: questionnaires as YAML or workbooks, answers and units gathered elsewhere. */
@NullMarked
package jp.mieru.survey.format;

import org.jspecify.annotations.NullMarked;
