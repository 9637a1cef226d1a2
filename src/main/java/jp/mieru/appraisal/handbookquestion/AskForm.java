package jp.mieru.appraisal.handbookquestion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.appraisal.handbooktext.Chapter;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a reader asks.
 *
 * @param chapter the id of a chapter; empty for none of them
 */
public record AskForm(@Nullable String chapter, @Nullable String text) {
    void check(BindingResult result) {
        Typed.check(result, "text", text, Entry.QUESTION, true);
    }

    /** The chapter, if there is such a one. */
    static Optional<UUID> chapter(@Nullable String typed, List<Chapter> chapters) {
        return Typed.id(typed)
                .filter(id -> chapters.stream().anyMatch(each -> each.id().equals(id)));
    }
}
