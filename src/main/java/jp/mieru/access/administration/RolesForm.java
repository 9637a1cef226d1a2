package jp.mieru.access.administration;

import java.util.Set;
import java.util.TreeSet;
import jp.mieru.access.Duty;
import org.jspecify.annotations.Nullable;

/**
 * The roles of an account that do not follow from the organisation.
 *
 * @param version of the account when the form was opened; null takes the account as it is
 */
public record RolesForm(
        @Nullable Set<Duty> duties,
        @Nullable Boolean executive,
        @Nullable Boolean administrator,
        @Nullable Integer version) {
    String[] dutyNames() {
        return duties == null
                ? new String[0]
                : new TreeSet<>(duties).stream().map(Duty::name).toArray(String[]::new);
    }

    boolean isExecutive() {
        return Boolean.TRUE.equals(executive);
    }

    boolean isAdministrator() {
        return Boolean.TRUE.equals(administrator);
    }

    /** The roles in one line, for the audit trail. */
    String summary() {
        return "[" + String.join(" ", dutyNames()) + (isExecutive() ? " EXECUTIVE" : "")
                + (isAdministrator() ? " ADMINISTRATOR" : "") + "]";
    }
}
