package jp.mieru.dialogue.thanks;

import java.util.UUID;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A card as it is typed. */
public record CardForm(@Nullable UUID to, @Nullable String text) {
    void check(BindingResult result) {
        Typed.check(result, "text", text, Card.LONGEST, true);
    }
}
