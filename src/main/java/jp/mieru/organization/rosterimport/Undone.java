package jp.mieru.organization.rosterimport;

import java.util.List;

/** What came of undoing an import. */
sealed interface Undone {
    /** Everything is as it was. */
    record Done() implements Undone {}

    /** Everything stays, for the reason that the message tells. */
    record Refused(String key, List<Object> arguments) implements Undone {
        static Refused because(String reason, Object... arguments) {
            return new Refused("organization.rosterimport.undo." + reason, List.of(arguments));
        }
    }
}
