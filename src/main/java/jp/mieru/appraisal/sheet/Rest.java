package jp.mieru.appraisal.sheet;

import java.util.Locale;

/** Why a sheet stays where it is, for everybody. */
public enum Rest {
    /** Its cycle is closed. */
    CLOSED,
    /** The office left the person out. */
    LEFT_OUT;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
