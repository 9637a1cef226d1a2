package jp.mieru.goals.sheet;

/** A goal that serves several others is divided among them whole. */
public final class SharesAddUpToAHundred {
    private SharesAddUpToAHundred() {}

    /** Also kept by a goal that serves nothing. */
    public static boolean isKept(Goal goal) {
        return goal.ties().isEmpty()
                || goal.ties().stream().mapToInt(Tie::share).sum() == Statement.WHOLE;
    }
}
