package jp.mieru.access.administration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An account made by hand: for somebody without a person in the roster, or before the roster is there. */
public record AccountForm(
        @Nullable @NotBlank @Size(max = 40) String staffNumber,
        @Nullable @NotBlank @Size(max = 100) String name,
        @Nullable @Email @Size(max = 200) String mail) {}
