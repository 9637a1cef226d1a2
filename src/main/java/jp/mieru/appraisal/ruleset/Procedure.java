package jp.mieru.appraisal.ruleset;

import java.util.Locale;

/** The steps that a sheet can go through, in their order. */
public enum Procedure {
    SELF,
    FIRST,
    SECOND,
    ADJUST,
    CONFIRM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
