package jp.mieru.goals.sheetfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.goalwriting.GoalForm;
import jp.mieru.goals.goalwriting.Parents;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.ReplaceGoals.Refusal;
import jp.mieru.goals.sheet.Statement;
import jp.mieru.goals.sheet.WriteGoal;
import jp.mieru.goals.sheet.WrittenName;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.FormSheet;
import jp.mieru.platform.files.FormSheet.FormRow;
import jp.mieru.platform.files.Limits;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.text.Percent;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.JapaneseDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Reads a form that was filled in, and notes everything that cannot be, each at its cell. */
final class FormReader {
    private static final Limits LIMITS = new Limits(10L << 20, 100L << 20, 500, 200, 40_000, 100, true);
    private static final Map<String, Difficulty> DIFFICULTIES = Map.of(
            "◎",
            Difficulty.HARD,
            "○",
            Difficulty.NORMAL,
            "-",
            Difficulty.NORMAL,
            "−",
            Difficulty.NORMAL,
            "",
            Difficulty.NORMAL,
            "△",
            Difficulty.EASY,
            "hard",
            Difficulty.HARD,
            "normal",
            Difficulty.NORMAL,
            "easy",
            Difficulty.EASY);

    private final MessageSource messages;
    private final FiledSheet filed;
    private final ServedText served;
    private final String file;
    private final CellFaults faults;

    FormReader(MessageSource messages, FiledSheet filed, Parents parents, String file) {
        this.messages = messages;
        this.filed = filed;
        this.file = file;
        faults = new CellFaults(file);
        served = new ServedText(parents);
    }

    /** @param refusals what would keep goals from taking the place of the sheet's own */
    ReadForm read(Path path, Function<List<Goal>, List<Refusal>> refusals) {
        var unread = new Faults();
        var form = FormSheet.read(path, file, LIMITS, unread);
        var head = unread.any() ? Optional.<FormHead>empty() : FormHead.of(form, file, messages, unread);
        if (head.isEmpty()) {
            return new ReadForm(List.of(), unread, "");
        }
        checkWhose(form, head.get());
        var rows = goalRows(form, head.get());
        checkMerged(form, head.get(), rows);
        var goals = rows.stream().map(row -> goal(row, head.get())).toList();
        checkWhole(goals, rows, head.get());
        var known = known(goals, rows, head.get());
        if (!faults.any()) {
            refusals.apply(known).forEach(refusal -> refuse(refusal, known, rows, head.get()));
        }
        return new ReadForm(known, faults.told(), total(form, head.get()));
    }

    /** Where the weights are added up, as Excel calls the cell; empty where the form has no such line any more. */
    private String total(FormSheet form, FormHead head) {
        return form.rows().stream()
                .filter(row -> row.line() > head.line() && isTotal(row))
                .findFirst()
                .map(row -> row.place(head.columns().getOrDefault(FormColumn.WEIGHT, 0)))
                .orElse("");
    }

    private boolean isTotal(FormRow row) {
        return row.cells().stream().map(WrittenName::key).anyMatch(WrittenName.key(text("total"))::equals);
    }

    private void refuse(Refusal refusal, List<Goal> goals, List<FormRow> rows, FormHead head) {
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).id().equals(refusal.goal())) {
                fault(
                        rows.get(i),
                        head,
                        FormColumn.PARENTS,
                        "goals.goal.fault." + refusal.why().name().toLowerCase(Locale.ROOT));
                return;
            }
        }
        var dropped = filed.sheet().goal(refusal.goal());
        faults.ofFile(
                "goals.file.fault.served",
                dropped.map(goal -> goal.statement().title()).orElse(""));
    }

    /** Whether the form is that of this sheet: its year and its number. A form without them is taken as it is. */
    private void checkWhose(FormSheet form, FormHead head) {
        var kind = filed.sheet().isPersonal() ? "person" : "unit";
        for (var row : form.rows()) {
            if (row.line() >= head.line()) {
                return;
            }
            for (int i = 0; i < row.cells().size(); i++) {
                var label = WrittenName.key(row.cell(i));
                var value = next(row, i);
                if (label.equals(WrittenName.key(text("year"))) && !isYear(row.cell(value))) {
                    faults.ofCell(
                            row,
                            value,
                            text("year"),
                            "goals.file.fault.year",
                            filed.sheet().year());
                } else if (label.equals(WrittenName.key(text("number." + kind)))
                        && !Normal.code(row.cell(value)).equals(filed.number())) {
                    faults.ofCell(row, value, text("number." + kind), "goals.file.fault.whose", filed.name());
                } else if (label.equals(WrittenName.key(text("number." + (kind.equals("unit") ? "person" : "unit"))))) {
                    faults.ofCell(row, i, row.cell(i), "goals.file.fault.whose", filed.name());
                }
            }
        }
    }

    private static int next(FormRow row, int column) {
        for (int i = column + 1; i < row.cells().size(); i++) {
            if (!Normal.isBlank(row.cell(i))) {
                return i;
            }
        }
        return column + 1;
    }

    private boolean isYear(String typed) {
        return FiscalYear.parse(Normal.code(typed).replaceAll("\\(.*", ""))
                .filter(filed.sheet().year()::equals)
                .isPresent();
    }

    /** The rows from the headings down to the total in which anything but a number stands. */
    private List<FormRow> goalRows(FormSheet form, FormHead head) {
        var rows = new ArrayList<FormRow>();
        for (var row : form.rows()) {
            if (row.line() > head.line()) {
                if (isTotal(row)) {
                    break;
                }
                boolean filledIn = head.columns().keySet().stream()
                        .anyMatch(column -> column != FormColumn.NUMBER
                                && !head.cell(row, column).isEmpty());
                if (filledIn) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private void checkMerged(FormSheet form, FormHead head, List<FormRow> rows) {
        for (var merged : form.merged()) {
            rows.stream()
                    .filter(row -> row.line() >= merged.firstLine() && row.line() <= merged.lastLine())
                    .findFirst()
                    .ifPresent(row -> head.columns().forEach((column, at) -> {
                        if (at == merged.firstColumn()) {
                            faults.ofCell(row, at, label(column), "goals.file.fault.merged");
                        }
                    }));
        }
    }

    private Goal goal(FormRow row, FormHead head) {
        limit(row, head, FormColumn.TITLE, Statement.LONGEST_TITLE);
        limit(row, head, FormColumn.MEASURE, Statement.LONGEST_MEASURE);
        limit(row, head, FormColumn.TARGET, Statement.LONGEST_TARGET);
        limit(row, head, FormColumn.EXCEPTION, GoalForm.LONGEST_EXCEPTION);
        head.columns().forEach((column, at) -> {
            var wrong = row.odd().get(at);
            if (wrong != null) {
                faults.ofCell(
                        row, at, label(column), wrong.reason(), wrong.args().toArray());
            }
        });
        var title = head.cell(row, FormColumn.TITLE).replaceAll("\\s*\\R\\s*", " ");
        if (title.isEmpty()) {
            fault(row, head, FormColumn.TITLE, "goals.goal.fault.title");
        }
        var ties = served.read(head.cell(row, FormColumn.PARENTS));
        if (ties.why() != null) {
            fault(
                    row,
                    head,
                    FormColumn.PARENTS,
                    "goals.file.fault."
                            + ties.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    CodePoints.shorten(ties.line(), 60));
        }
        var exception = head.cell(row, FormColumn.EXCEPTION);
        if (!exception.isEmpty() && !head.cell(row, FormColumn.PARENTS).isEmpty()) {
            fault(row, head, FormColumn.EXCEPTION, "goals.goal.fault.both");
        }
        var due = head.cell(row, FormColumn.DUE);
        var day = JapaneseDates.parse(due);
        if (!due.isEmpty() && day.isEmpty()) {
            fault(row, head, FormColumn.DUE, "goals.goal.fault.date");
        }
        var statement = new Statement(
                title,
                head.cell(row, FormColumn.MEASURE),
                head.cell(row, FormColumn.TARGET),
                day.orElse(null),
                weight(row, head),
                difficulty(row, head));
        boolean excepted = ties.ties().isEmpty() && !exception.isEmpty();
        return new Goal(
                new GoalId(UUID.randomUUID()), 1, statement, ties.ties(), excepted ? exception : null, false, 0);
    }

    private int weight(FormRow row, FormHead head) {
        var weight = Percent.whole(head.cell(row, FormColumn.WEIGHT), 0, Statement.WHOLE);
        if (weight.isEmpty()) {
            fault(row, head, FormColumn.WEIGHT, "goals.goal.fault.weight");
        }
        return weight.orElse(0);
    }

    private Difficulty difficulty(FormRow row, FormHead head) {
        var typed = WrittenName.key(head.cell(row, FormColumn.DIFFICULTY));
        for (var known : Difficulty.values()) {
            if (typed.equals(
                    WrittenName.key(messages.getMessage("goals.difficulty." + known.word(), null, SheetForm.LOCALE)))) {
                return known;
            }
        }
        var found = DIFFICULTIES.get(typed);
        if (found == null) {
            fault(row, head, FormColumn.DIFFICULTY, "goals.file.fault.difficulty");
        }
        return found == null ? Difficulty.NORMAL : found;
    }

    /** What concerns the table as a whole: too many goals, none. Weights may be the whole later: a draft is kept without. */
    private void checkWhole(List<Goal> goals, List<FormRow> rows, FormHead head) {
        if (goals.isEmpty()) {
            faults.ofFile("goals.file.fault.empty");
        } else if (goals.size() > WriteGoal.MOST) {
            fault(rows.get(WriteGoal.MOST), head, FormColumn.TITLE, "goals.goal.fault.full");
        }
    }

    /** Goals that the sheet has already stay themselves: those of the same words, then those of the same number. */
    private List<Goal> known(List<Goal> goals, List<FormRow> rows, FormHead head) {
        var taken = new HashSet<GoalId>();
        var found = new ArrayList<@Nullable Goal>();
        for (var goal : goals) {
            found.add(take(
                    taken,
                    filed.sheet(),
                    there -> there.statement().title().equals(goal.statement().title())));
        }
        var known = new ArrayList<Goal>();
        for (int i = 0; i < goals.size(); i++) {
            var number = Normal.number(head.cell(rows.get(i), FormColumn.NUMBER));
            var there = found.get(i);
            if (there == null) {
                there = take(
                        taken,
                        filed.sheet(),
                        other -> String.valueOf(other.place()).equals(number));
            }
            known.add(there == null ? goals.get(i) : as(there, goals.get(i)));
        }
        return known;
    }

    private static @Nullable Goal take(Set<GoalId> taken, GoalSheet sheet, Predicate<Goal> which) {
        return sheet.goals().stream()
                .filter(goal -> which.test(goal) && taken.add(goal.id()))
                .findFirst()
                .orElse(null);
    }

    private static Goal as(Goal there, Goal read) {
        return new Goal(
                there.id(), there.place(), read.statement(), read.ties(), read.exception(), false, there.version());
    }

    private void limit(FormRow row, FormHead head, FormColumn column, int longest) {
        int length = CodePoints.length(head.cell(row, column));
        if (length > longest) {
            fault(row, head, column, "goals.goal.fault.long", longest, length);
        }
    }

    private void fault(FormRow row, FormHead head, FormColumn column, String reason, Object... args) {
        faults.ofCell(row, head.columns().getOrDefault(column, 0), label(column), reason, args);
    }

    private String label(FormColumn column) {
        return FormHead.label(column, messages);
    }

    private String text(String key) {
        return messages.getMessage("goals.file." + key, null, SheetForm.LOCALE);
    }
}
