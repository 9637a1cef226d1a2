package jp.mieru.appraisal.handbooktext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a chapter from one version to another.
 *
 * @param lines of the text, with the title first where it changed
 */
public record Change(What what, String title, List<Line> lines) {
    /** Beyond this many pairs of lines nothing is compared: the text counts as replaced. */
    private static final int MOST_PAIRS = 4_000_000;

    public enum What {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A line: there before and after, or only in one of them. */
    public record Line(Kind kind, String text) {}

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** Whether it changed in the other language alone. */
    public boolean isElsewhere() {
        return what == What.CHANGED && lines.stream().allMatch(line -> line.kind() == Kind.SAME);
    }

    /** The chapters that changed, in the order of the later version, those that went at the end. */
    public static List<Change> between(List<Chapter> before, List<Chapter> after, Locale locale) {
        var changes = new ArrayList<Change>();
        for (var chapter : after) {
            var old = find(before, chapter);
            if (old.isEmpty()) {
                changes.add(
                        new Change(What.ADDED, chapter.title().in(locale), compare(List.of(), lines(chapter, locale))));
            } else if (!old.get().saysAs(chapter)) {
                changes.add(new Change(
                        What.CHANGED,
                        chapter.title().in(locale),
                        compare(lines(old.get(), locale), lines(chapter, locale))));
            }
        }
        before.stream()
                .filter(old -> find(after, old).isEmpty())
                .forEach(old -> changes.add(
                        new Change(What.REMOVED, old.title().in(locale), compare(lines(old, locale), List.of()))));
        return changes;
    }

    private static Optional<Chapter> find(List<Chapter> chapters, Chapter wanted) {
        return chapters.stream().filter(each -> each.id().equals(wanted.id())).findFirst();
    }

    private static List<String> lines(Chapter chapter, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(chapter.title().in(locale));
        lines.addAll(Arrays.asList(chapter.body().in(locale).split("\n", -1)));
        lines.removeIf(String::isBlank);
        return lines;
    }

    /** By the longest row of lines that both have. */
    static List<Line> compare(List<String> before, List<String> after) {
        int[][] common = common(before, after);
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            boolean known = common.length > 0 && i < before.size() && j < after.size();
            if (known && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Kind.SAME, before.get(i++)));
                j++;
            } else if (i < before.size() && (!known || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.GONE, before.get(i++)));
            } else {
                lines.add(new Line(Kind.NEW, after.get(j++)));
            }
        }
        return lines;
    }

    /** How many lines both have from each pair of places on; empty if there are too many to compare. */
    private static int[][] common(List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            return new int[0][0];
        }
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
