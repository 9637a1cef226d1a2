package jp.mieru.organization.staff;

import java.util.List;
import java.util.stream.Collectors;
import jp.mieru.organization.UnitTree;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Paging;

/**
 * A page of the directory.
 *
 * @param search what was looked for
 * @param rows the staff on this page
 * @param paging where in the result it stands
 * @param tree units of the day
 * @param units what the unit can be chosen from, deeper ones indented
 * @param families what the job family can be chosen from
 * @param positions what the position can be chosen from
 * @param wide whether the viewer sees details of others, and so may look for them
 * @param unlimited whether the viewer sees everybody's, and so may ask about other days
 */
public record Directory(
        StaffSearch search,
        List<StaffRow> rows,
        Paging paging,
        UnitTree tree,
        List<Choice> units,
        List<Choice> families,
        List<Choice> positions,
        boolean wide,
        boolean unlimited) {

    /** The bands that years of service are offered in. */
    public static final List<String> BANDS = List.of("0-3", "4-9", "10-19", "20-29", "30-");

    /** Where somebody works: 総務部 人事課 人事係, without the municipality itself. */
    public String place(StaffRow row) {
        return place(tree, row);
    }

    static String place(UnitTree tree, StaffRow row) {
        var path = tree.path(row.unit());
        return path.stream()
                .skip(path.size() > 1 ? 1 : 0)
                .map(UnitTree.Unit::name)
                .collect(Collectors.joining(" "));
    }

    static List<Choice> indented(UnitTree tree) {
        return tree.units().stream()
                .map(unit -> new Choice(unit.id().toString(), "\u3000".repeat(unit.depth()) + unit.name()))
                .toList();
    }

    static List<Choice> words(List<String> words) {
        return words.stream().map(word -> new Choice(word, word)).toList();
    }
}
