package jp.mieru.engagement.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal as it is typed. */
public record ProposalForm(
        @NotBlank @Size(max = 60) @Nullable String title,
        @NotBlank @Size(max = 400) @Nullable String what,
        @NotBlank @Size(max = 100) @Nullable String audience,
        @NotBlank @Size(max = 400) @Nullable String effect,
        @NotNull @Nullable UUID theme,
        @NotNull @Nullable UUID round,
        @NotNull @Nullable Integer question,
        @Nullable String construct) {
    /** Code of the construct that ought to move, empty if none. */
    String typedConstruct() {
        return Objects.requireNonNullElse(construct, "").strip();
    }
}
