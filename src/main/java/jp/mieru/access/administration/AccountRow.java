package jp.mieru.access.administration;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.Duty;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it: nothing of the person but number, name and address.
 *
 * @param hasPassword whether a password was set
 * @param hasSecondFactor whether an authenticator is enrolled
 * @param closedBecause {@code left}, {@code administrator}, or null while it is open
 */
public record AccountRow(
        UUID id,
        @Nullable String staffNumber,
        @Nullable String mail,
        String name,
        boolean ofStaff,
        List<Duty> duties,
        boolean executive,
        boolean administrator,
        boolean hasPassword,
        boolean hasSecondFactor,
        @Nullable String closedBecause,
        @Nullable OffsetDateTime lastSignedInAt,
        int version) {

    /** Message keys of the roles. */
    public List<String> roles() {
        return Stream.of(
                        duties.stream().map(duty -> "access.duty." + duty.name().toLowerCase(Locale.ROOT)),
                        Stream.of("access.role.executive").filter(key -> executive),
                        Stream.of("access.role.administrator").filter(key -> administrator))
                .flatMap(keys -> keys)
                .toList();
    }
}
