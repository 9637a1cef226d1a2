package jp.mieru.goals.aid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mieru.goals.sheet.Statement;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Reads a goal as a patient colleague would: specific, measured, dated, tied. */
public final class GoalHints {
    private static final int TELLING = 8;
    private final List<String> vague;

    /** @param vague words that leave open what will be different */
    public GoalHints(List<String> vague) {
        this.vague = List.copyOf(vague);
    }

    /**
     * All hints, in the order of the questions: what, what shows it, how far, by when, what for.
     *
     * @param tied whether it serves something, or says why it does not
     */
    public List<Hint> of(Statement statement, boolean tied, FiscalYear year) {
        var hints = new ArrayList<Hint>();
        boolean leveled = LevelWords.tellHowFar(statement.target());
        specific(statement, leveled).ifPresent(hints::add);
        if (statement.measure().isBlank()) {
            hints.add(new Hint(Hint.Kind.NO_MEASURE, ""));
        }
        if (!leveled) {
            hints.add(new Hint(Hint.Kind.NO_LEVEL, ""));
        }
        dated(statement.dueOn(), year).ifPresent(hints::add);
        if (!tied) {
            hints.add(new Hint(Hint.Kind.NO_PARENT, ""));
        }
        return hints;
    }

    private Optional<Hint> specific(Statement statement, boolean leveled) {
        var title = Normal.code(statement.title()).replaceAll("[。．.\\s]+$", "");
        if (CodePoints.length(title) < TELLING) {
            return Optional.of(new Hint(Hint.Kind.SHORT, ""));
        }
        return leveled
                ? Optional.empty()
                : vague.stream().filter(title::endsWith).findFirst().map(word -> new Hint(Hint.Kind.VAGUE, word));
    }

    private static Optional<Hint> dated(@Nullable LocalDate due, FiscalYear year) {
        if (due == null) {
            return Optional.of(new Hint(Hint.Kind.NO_DAY, ""));
        }
        return due.equals(year.last()) ? Optional.of(new Hint(Hint.Kind.LAST_DAY, "")) : Optional.empty();
    }
}
