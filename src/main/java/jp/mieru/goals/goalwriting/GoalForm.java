package jp.mieru.goals.goalwriting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalWords;
import jp.mieru.goals.sheet.Statement;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.text.Percent;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A goal as it is typed. A draft may leave out all but what is to be done. */
public record GoalForm(
        @Nullable String title,
        @Nullable String measure,
        @Nullable String target,
        @Nullable String dueOn,
        @Nullable String weight,
        @Nullable String difficulty,
        @Nullable String parent1,
        @Nullable String share1,
        @Nullable String parent2,
        @Nullable String share2,
        @Nullable String parent3,
        @Nullable String share3,
        @Nullable String parent4,
        @Nullable String share4,
        @Nullable String parent5,
        @Nullable String share5,
        @Nullable String exception,
        @Nullable Integer version) {
    /** So many of them stand open; the others are unfolded. */
    public static final int SHOWN_PARENTS = 3;

    /** So many goals above can be chosen. */
    public static final int PARENTS = GoalWords.MOST_SERVED;

    public static final int LONGEST_EXCEPTION = 400;
    private static final String FAULT = "goals.goal.fault.";

    static GoalForm empty() {
        return new GoalForm("", "", "", "", "", "normal", "", "", "", "", "", "", "", "", "", "", "", 0);
    }

    static GoalForm of(Goal goal, Page page) {
        var says = goal.statement();
        var ties = goal.ties();
        return new GoalForm(
                says.title(),
                says.measure(),
                says.target(),
                page.date(says.dueOn()),
                String.valueOf(says.weight()),
                says.difficulty().word(),
                parent(ties, 0),
                share(ties, 0),
                parent(ties, 1),
                share(ties, 1),
                parent(ties, 2),
                share(ties, 2),
                parent(ties, 3),
                share(ties, 3),
                parent(ties, 4),
                share(ties, 4),
                goal.exception(),
                goal.version());
    }

    /** The same upon what somebody else has saved meanwhile. */
    GoalForm upon(int present) {
        return new GoalForm(
                title,
                measure,
                target,
                dueOn,
                weight,
                difficulty,
                parent1,
                share1,
                parent2,
                share2,
                parent3,
                share3,
                parent4,
                share4,
                parent5,
                share5,
                exception,
                present);
    }

    /** Notes what cannot be, and says what was typed where nothing is wrong. */
    Optional<GoalWords> read(BindingResult result, Parents offered) {
        if (line(title).isEmpty()) {
            result.rejectValue("title", FAULT + "title");
        }
        tooLong(result, "title", line(title), Statement.LONGEST_TITLE);
        tooLong(result, "measure", text(measure), Statement.LONGEST_MEASURE);
        tooLong(result, "target", text(target), Statement.LONGEST_TARGET);
        tooLong(result, "exception", text(exception), LONGEST_EXCEPTION);
        var due = due(result);
        int weighs = number(result, "weight", weight, 0, "weight");
        var ties = ties(result, offered);
        if (!ties.isEmpty() && !text(exception).isEmpty()) {
            result.rejectValue("exception", FAULT + "both");
        }
        if (result.hasErrors()) {
            return Optional.empty();
        }
        var statement = new Statement(line(title), text(measure), text(target), due, weighs, typedDifficulty());
        return Optional.of(new GoalWords(statement, ties, text(exception).isEmpty() ? null : text(exception)));
    }

    private @Nullable LocalDate due(BindingResult result) {
        if (dueOn == null || Normal.isBlank(dueOn)) {
            return null;
        }
        var day = JapaneseDates.parse(dueOn);
        if (day.isEmpty()) {
            result.rejectValue("dueOn", FAULT + "date");
        }
        return day.orElse(null);
    }

    private List<Tie> ties(BindingResult result, Parents offered) {
        var parents = List.of(text(parent1), text(parent2), text(parent3), text(parent4), text(parent5));
        var shares = List.of(text(share1), text(share2), text(share3), text(share4), text(share5));
        long chosen = parents.stream().filter(parent -> !parent.isEmpty()).count();
        var ties = new ArrayList<Tie>();
        var seen = new HashSet<String>();
        int sum = 0;
        for (int i = 0; i < PARENTS; i++) {
            var parent = parents.get(i);
            if (parent.isEmpty()) {
                continue;
            }
            boolean whole = chosen == 1 && shares.get(i).isEmpty();
            int share = whole ? Statement.WHOLE : number(result, "share" + (i + 1), shares.get(i), 1, "share");
            var tie = offered.find(parent, Math.max(1, share));
            if (tie.isEmpty()) {
                result.rejectValue("parent" + (i + 1), FAULT + "parent");
            } else if (!seen.add(parent)) {
                result.rejectValue("parent" + (i + 1), FAULT + "twice");
            } else {
                ties.add(tie.get());
                sum += share;
            }
        }
        if (!result.hasErrors() && !ties.isEmpty() && sum != Statement.WHOLE) {
            result.rejectValue("share1", FAULT + "shares", new Object[] {sum}, null);
        }
        return ties;
    }

    private static int number(BindingResult result, String field, @Nullable String typed, int least, String word) {
        if (text(typed).isEmpty() && least == 0) {
            return 0;
        }
        var number = Percent.whole(text(typed), least, Statement.WHOLE);
        if (number.isEmpty()) {
            result.rejectValue(field, FAULT + word);
        }
        return number.orElse(0);
    }

    private Difficulty typedDifficulty() {
        return Arrays.stream(Difficulty.values())
                .filter(known -> known.word().equals(difficulty))
                .findFirst()
                .orElse(Difficulty.NORMAL);
    }

    private static void tooLong(BindingResult result, String field, String typed, int longest) {
        int length = CodePoints.length(typed);
        if (length > longest) {
            result.rejectValue(field, FAULT + "long", new Object[] {longest, length}, null);
        }
    }

    private static String line(@Nullable String typed) {
        return text(typed).replaceAll("\\s*\\R\\s*", " ");
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : Normal.trim(typed);
    }

    private static String parent(List<Tie> ties, int index) {
        return index < ties.size() ? Parents.Parent.value(ties.get(index)) : "";
    }

    private static String share(List<Tie> ties, int index) {
        return index < ties.size() ? String.valueOf(ties.get(index).share()) : "";
    }
}
