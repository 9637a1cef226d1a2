package jp.mieru.engagement.tendency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import jp.mieru.engagement.themeshares.Share;
import jp.mieru.engagement.themeshares.Theme;
import jp.mieru.platform.web.Choice;
import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;

/**
 * What a round says about themes.
 *
 * @param questions those that were answered in words, by ordinal
 * @param question ordinal of the one that is shown
 * @param asked the question
 * @param before title of the round before, null where nothing can be compared
 * @param departments names of those that the viewer may read
 * @param rows the themes, those of most people first
 * @param threshold the fewest people behind a share, and beside it
 */
public record TendencyView(
        RoundSummary round,
        List<Choice> questions,
        int question,
        String asked,
        @Nullable String before,
        List<String> departments,
        List<Row> rows,
        int threshold) {
    /**
     * A theme.
     *
     * @param words its words that enough people used
     * @param companions other words that go with it
     * @param whole its share in all, null where hidden
     * @param shares its share in each department, null where hidden
     */
    public record Row(
            Theme theme,
            List<String> words,
            List<String> companions,
            @Nullable Share whole,
            List<@Nullable Share> shares) {
        /** Whether anything is told of the theme, now or in the round before. */
        boolean told() {
            return whole != null || shares.stream().anyMatch(Objects::nonNull);
        }

        /** How far a department's share is from the whole, −3 to 3, in steps of five points. */
        public int step(@Nullable Share share) {
            Share all = whole;
            return share == null || all == null
                    ? 0
                    : (int) Math.clamp(Math.round((share.percent() - all.percent()) / 5), -3, 3);
        }
    }

    /** A share of a theme in a department that has changed. */
    public record DepartmentChange(String department, String theme, Share share) {}

    /** The themes of which something is told. */
    public List<Row> told() {
        return rows.stream().filter(Row::told).toList();
    }

    /** Names of the themes of which nothing is told, for too few wrote of them. */
    public List<String> untold() {
        return rows.stream()
                .filter(Predicate.not(Row::told))
                .map(row -> row.theme().name())
                .toList();
    }

    /** Shares that have changed more than chance explains, among all of these rows. */
    public Set<Share> changed() {
        var all = new ArrayList<@Nullable Share>();
        for (Row row : rows) {
            all.add(row.whole());
            all.addAll(row.shares());
        }
        return Share.changed(all);
    }

    /** Of each department those shares, in the order of departments. */
    public List<DepartmentChange> changes(Set<Share> changed) {
        var found = new ArrayList<DepartmentChange>();
        for (int i = 0; i < departments.size(); i++) {
            for (Row row : told()) {
                Share share = row.shares().get(i);
                if (share != null && changed.contains(share)) {
                    found.add(
                            new DepartmentChange(departments.get(i), row.theme().name(), share));
                }
            }
        }
        return found;
    }

    /** A share with one decimal, null where it is hidden. */
    public static @Nullable String text(@Nullable Share share) {
        return share == null ? null : String.format(Locale.ROOT, "%.1f", share.percent());
    }
}
