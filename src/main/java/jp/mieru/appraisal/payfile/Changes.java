package jp.mieru.appraisal.payfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.paylayout.Column;
import jp.mieru.appraisal.paylayout.Layout;

/**
 * What a file says otherwise than the one before. Columns are the same by what they hold, however they are headed and wherever they
 * stand; those that only one of the files has are named and not compared. Pure.
 *
 * @param columnsAdded headings
 * @param columnsGone headings
 * @param reshaped whether the layout differs otherwise (order, headings, encoding and so on)
 * @param people those of whom anything changed: in the order of the new file, who is gone at the end
 */
public record Changes(List<String> columnsAdded, List<String> columnsGone, boolean reshaped, List<Person> people) {
    public Changes {
        columnsAdded = List.copyOf(columnsAdded);
        columnsGone = List.copyOf(columnsGone);
        people = List.copyOf(people);
    }

    /** What became of somebody. */
    public enum Kind {
        ADDED,
        GONE,
        CHANGED
    }

    /** A cell; before or after is empty where the person was added or is gone. */
    public record Cell(String heading, String before, String after) {}

    /** Somebody; of who was added or is gone all cells. */
    public record Person(StaffId staff, Kind kind, List<Cell> cells) {}

    /** A file's layout and lines. */
    public record Side(Layout layout, List<Line> lines) {}

    public static Changes between(Side before, Side after) {
        var was = places(before.layout());
        var is = places(after.layout());
        var old = new LinkedHashMap<StaffId, Line>();
        before.lines().forEach(line -> old.put(line.staff(), line));
        var people = new ArrayList<Person>();
        for (var line : after.lines()) {
            var earlier = old.remove(line.staff());
            if (earlier == null) {
                people.add(new Person(line.staff(), Kind.ADDED, all(after.layout(), line, false)));
            } else {
                var cells = differing(after.layout(), was, is, earlier, line);
                if (!cells.isEmpty()) {
                    people.add(new Person(line.staff(), Kind.CHANGED, cells));
                }
            }
        }
        old.values().forEach(line -> people.add(new Person(line.staff(), Kind.GONE, all(before.layout(), line, true))));
        return new Changes(
                only(after.layout(), is, was),
                only(before.layout(), was, is),
                !before.layout().equals(after.layout()),
                people);
    }

    public boolean isNone() {
        return people.isEmpty() && !reshaped;
    }

    public long count(Kind kind) {
        return people.stream().filter(person -> person.kind() == kind).count();
    }

    /** The same without somebody. */
    public Changes without(StaffId staff) {
        return new Changes(
                columnsAdded,
                columnsGone,
                reshaped,
                people.stream().filter(person -> !person.staff().equals(staff)).toList());
    }

    private static List<Cell> differing(
            Layout layout, Map<String, Integer> was, Map<String, Integer> is, Line before, Line after) {
        var cells = new ArrayList<Cell>();
        is.forEach((key, at) -> {
            var from = was.get(key);
            if (from != null && !before.cells().get(from).equals(after.cells().get(at))) {
                cells.add(new Cell(
                        heading(layout, at),
                        before.cells().get(from),
                        after.cells().get(at)));
            }
        });
        return cells;
    }

    private static List<Cell> all(Layout layout, Line line, boolean gone) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < line.cells().size(); i++) {
            var cell = line.cells().get(i);
            cells.add(new Cell(heading(layout, i), gone ? cell : "", gone ? "" : cell));
        }
        return cells;
    }

    private static List<String> only(Layout layout, Map<String, Integer> these, Map<String, Integer> others) {
        return these.entrySet().stream()
                .filter(each -> !others.containsKey(each.getKey()))
                .map(each -> heading(layout, each.getValue()))
                .toList();
    }

    private static String heading(Layout layout, int at) {
        return layout.columns().get(at).heading();
    }

    /** Where each column stands, by what it holds and which of its kind it is. */
    private static Map<String, Integer> places(Layout layout) {
        var places = new LinkedHashMap<String, Integer>();
        var seen = new HashMap<String, Integer>();
        int at = 0;
        for (Column column : layout.columns()) {
            var word = column.content().word();
            places.put(word + seen.merge(word, 1, Integer::sum), at++);
        }
        return places;
    }
}
