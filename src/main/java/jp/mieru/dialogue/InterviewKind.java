package jp.mieru.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an interview is for. Messages choose their words by the place in this list, so a new kind goes last. */
public enum InterviewKind {
    /** 期首面談: the goals of the year. */
    OPENING(1, false),
    /** 中間面談: how far they have come. */
    MID_YEAR(1, false),
    /** 期末面談: what became of them. */
    CLOSING(1, false),
    /** 育成面談: what the person wants to dare next. */
    GROWTH(3, true),
    /** キャリア面談: where the person wants to go. */
    CAREER(0, true);

    private final int timesAYear;
    private final boolean byThePerson;

    InterviewKind(int timesAYear, boolean byThePerson) {
        this.timesAYear = timesAYear;
        this.byThePerson = byThePerson;
    }

    /** How often everybody is to have one in a fiscal year; 0 where it is held when somebody wishes. */
    public int timesAYear() {
        return timesAYear;
    }

    /** Whether the person may ask for one, not only whoever leads. */
    public boolean isProposedByThePerson() {
        return byThePerson;
    }

    /** The word that is stored and that message keys end with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<InterviewKind> ofWord(@Nullable String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
