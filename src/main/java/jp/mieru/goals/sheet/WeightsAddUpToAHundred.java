package jp.mieru.goals.sheet;

/** The weights of a sheet say how the year's work is divided: together they are the whole of it. */
public final class WeightsAddUpToAHundred {
    private WeightsAddUpToAHundred() {}

    public static boolean isKept(GoalSheet sheet) {
        return sheet.weight() == Statement.WHOLE;
    }
}
