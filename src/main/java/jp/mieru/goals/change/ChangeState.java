package jp.mieru.goals.change;

import java.util.Locale;

/** How far a proposal to change goals has come. */
public enum ChangeState {
    /** Being written, its author's alone. */
    DRAFT,
    /** Waits for the other side. */
    PROPOSED,
    /** Took the place of the goals. */
    ACCEPTED,
    DECLINED,
    /** Its author thought better of it. */
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChangeState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
