package jp.mieru.appraisal.objection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As what somebody sits in the committee. */
public enum CommitteeRole {
    CHAIR,
    MEMBER,
    /** Named by the staff association. */
    UNION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CommitteeRole of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Optional<CommitteeRole> ofWord(@Nullable String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
