package jp.mieru.appraisal.video;

import java.util.Locale;
import java.util.Optional;

/** How somebody came to the end of a video. */
public enum How {
    /** It was played here. */
    PLAYED,
    /** The person says to have read its text instead. */
    READ,
    /** The person says to have watched it where it is. */
    ELSEWHERE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<How> of(String word) {
        for (var how : values()) {
            if (how.word().equals(word)) {
                return Optional.of(how);
            }
        }
        return Optional.empty();
    }
}
