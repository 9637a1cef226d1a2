package jp.mieru.goals.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.lineage.ServedWords.Served;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as pages show it.
 *
 * @param author name of whoever wrote it
 * @param answeredBy name of whoever answered it, empty as long as nobody did
 * @param served what the goals and aims are called that are served, by their ids
 * @param notes what was noted on goals that it dropped, the newest first
 */
public record ShownChange(
        Change change, String author, String answeredBy, Map<UUID, Served> served, Map<GoalId, List<Note>> notes) {
    /**
     * What was noted on a goal that was dropped.
     *
     * @param percent of the target; null where none was noted
     */
    public record Note(
            LocalDate onDay, String value, @Nullable Integer percent, String words) {}

    /** A part of a goal before and after; null where there is none. */
    public record Line(
            String label, @Nullable String before, @Nullable String after) {}

    public List<Note> notesOf(Difference of) {
        return notes.getOrDefault(of.goal().id(), List.of());
    }

    /** Whatever becomes different, in the order of the sheet. */
    public List<Difference> differences() {
        return change.differences().stream()
                .filter(each -> each.kind() != Difference.Kind.SAME)
                .toList();
    }

    /** What becomes different in a goal: of one that is added or dropped all it says. */
    public List<Line> lines(Difference of, Page page) {
        var before = parts(of.before(), page);
        var after = parts(of.after(), page);
        var labels = List.of("title", "measure", "target", "dueOn", "weight", "difficulty", "parents", "exception");
        var lines = new ArrayList<Line>();
        for (int i = 0; i < labels.size(); i++) {
            var was = before == null ? null : before.get(i);
            var is = after == null ? null : after.get(i);
            boolean empty = (was == null || was.isEmpty()) && (is == null || is.isEmpty());
            if (!empty && !Objects.equals(was, is)) {
                var key = labels.get(i).equals("parents") ? "goals.goal.parents" : "goals.goal.form." + labels.get(i);
                lines.add(new Line(page.t(key), was, is));
            }
        }
        return lines;
    }

    private @Nullable List<String> parts(@Nullable Goal goal, Page page) {
        if (goal == null) {
            return null;
        }
        var says = goal.statement();
        return List.of(
                says.title(),
                says.measure(),
                says.target(),
                page.date(says.dueOn()),
                page.t("goals.goal.percent", says.weight()),
                page.t("goals.difficulty." + says.difficulty().word()),
                goal.ties().stream().map(tie -> tie(tie, page)).collect(Collectors.joining("\n")),
                goal.exception() == null ? "" : goal.exception());
    }

    private String tie(Tie tie, Page page) {
        var words = served.get(tie.id());
        return page.t(
                "goals.change.tie", words == null ? page.t("goals.change.tie.gone") : words.toString(), tie.share());
    }
}
