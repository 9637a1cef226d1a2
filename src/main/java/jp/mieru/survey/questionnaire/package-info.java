/** What is asked: an immutable questionnaire, read from and written to YAML, workbooks and JSON. */
@NullMarked
@NamedInterface("questionnaire")
package jp.mieru.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
