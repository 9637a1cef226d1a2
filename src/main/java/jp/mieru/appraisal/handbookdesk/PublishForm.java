package jp.mieru.appraisal.handbookdesk;

import jp.mieru.appraisal.handbooktext.Edition;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is new in the version that is published.
 *
 * @param upon the version that was the latest when the page was opened; 0 for none
 */
public record PublishForm(
        @Nullable String changes, @Nullable String upon) {
    void check(BindingResult result) {
        Typed.check(result, "changes", changes, Edition.CHANGES, true);
    }
}
