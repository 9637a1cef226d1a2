package jp.mieru.appraisal.tendency;

import java.util.Locale;

/** What can be said of a tendency. */
public enum Verdict {
    /** The interval lies wholly on one side, and the estimate is large enough to matter. */
    FOUND,
    /** Nothing that stands out. */
    NOT_SHOWN,
    /** Too few sheets, or too few of peers, to tell. */
    TOO_FEW;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
