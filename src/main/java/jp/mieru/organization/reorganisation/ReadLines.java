package jp.mieru.organization.reorganisation;

import java.util.List;
import java.util.Set;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.reorganisation.Plan.Alteration;
import jp.mieru.organization.reorganisation.Plan.Ending;
import jp.mieru.organization.reorganisation.Plan.Opening;

/** Reads the lines one by one: each is complete by itself and says of a unit what no other line contradicts. */
final class ReadLines {
    private final Changes changes;
    private final Set<String> taken;
    private final List<Problem> problems;

    /** Takes the codes of all units that ever were. */
    ReadLines(Changes changes, Set<String> taken, List<Problem> problems) {
        this.changes = changes;
        this.taken = taken;
        this.problems = problems;
    }

    void read(List<Line> typed) {
        for (int i = 0; i < typed.size(); i++) {
            if (!typed.get(i).isEmpty()) {
                read(i + 1, typed.get(i).inForm());
            }
        }
    }

    private void read(int number, Line line) {
        if (line.kind().equals("open")) {
            open(number, line);
            return;
        }
        var unit = changes.existing(line.unit());
        if (unit == null) {
            problems.add(Problem.of(number, "unknown", line.unit()));
            return;
        }
        changes.onLine(unit.code(), number);
        switch (line.kind()) {
            case "rename", "move" -> alter(number, unit, line);
            case "close", "merge", "split" -> end(number, unit, line);
            default -> problems.add(Problem.of(number, "kind"));
        }
    }

    private void open(int number, Line line) {
        if (line.unit().isEmpty()
                || line.name().isEmpty()
                || line.type().isEmpty()
                || line.parent().isEmpty()) {
            problems.add(Problem.of(number, "open.incomplete"));
        } else if (taken.contains(line.unit()) || changes.openings().containsKey(line.unit())) {
            problems.add(Problem.of(number, "taken", line.unit()));
        } else {
            changes.openings().put(line.unit(), new Opening(line.unit(), line.name(), line.type(), line.parent()));
            changes.onLine(line.unit(), number);
        }
    }

    private void alter(int number, Unit unit, Line line) {
        var moves = line.kind().equals("move");
        if (moves ? line.parent().isEmpty() : line.name().isEmpty()) {
            problems.add(Problem.of(number, moves ? "move.incomplete" : "rename.incomplete"));
            return;
        }
        if (changes.endings().containsKey(unit.code())) {
            problems.add(Problem.of(number, "twice", unit.name()));
            return;
        }
        var now = changes.alterations()
                .getOrDefault(
                        unit.code(),
                        new Alteration(unit, unit.name(), unit.kind(), changes.parentCode(unit), false, false));
        changes.alterations()
                .put(
                        unit.code(),
                        moves
                                ? new Alteration(unit, now.name(), now.kind(), line.parent(), true, false)
                                : new Alteration(
                                        unit,
                                        line.name(),
                                        line.type().isEmpty() ? now.kind() : line.type(),
                                        now.parent(),
                                        now.moved(),
                                        false));
    }

    private void end(int number, Unit unit, Line line) {
        var ending = new Ending(number, unit, line.kind(), line.successors());
        if (changes.alterations().containsKey(unit.code()) || changes.endings().containsKey(unit.code())) {
            problems.add(Problem.of(number, "twice", unit.name()));
        } else if (line.kind().equals("merge") && (ending.into().size() != 1 || !ending.closes())) {
            problems.add(Problem.of(number, "merge.incomplete"));
        } else if (line.kind().equals("split") && ending.into().size() < 2) {
            problems.add(Problem.of(number, "split.incomplete"));
        } else {
            changes.endings().put(unit.code(), ending);
        }
    }
}
