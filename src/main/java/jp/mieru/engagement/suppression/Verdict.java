package jp.mieru.engagement.suppression;

/** Whether a group's figure may be shown, and if not, why. */
public enum Verdict {
    /** The figure may be shown. */
    SHOWN,
    /** Nobody answered: there is no figure. */
    NO_ANSWERS,
    /** Too few people stand behind the figure, or with it such a figure could be worked out: which of the two is not told. */
    HIDDEN,
    /** Fewer people than the threshold stand behind the figure. */
    TOO_FEW,
    /** Enough people stand behind the figure, but with it another one could be got by subtraction. */
    PROTECTS_OTHERS;

    public boolean shown() {
        return this == SHOWN;
    }
}
