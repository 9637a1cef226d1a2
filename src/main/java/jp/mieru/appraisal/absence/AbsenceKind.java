package jp.mieru.appraisal.absence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is away. */
public enum AbsenceKind {
    CHILDCARE,
    SICK,
    CARE,
    SUSPENDED,
    STUDY,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AbsenceKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
