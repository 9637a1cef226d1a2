package jp.mieru.appraisal.objection;

import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** An answer as it is typed. */
public record AnswerForm(@Nullable String answer, @Nullable String version) {
    void check(BindingResult result) {
        Typed.check(result, "answer", answer, Consultation.LONGEST, true);
    }
}
