package jp.mieru.engagement.results;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.scoring.Grouping;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/** The groups a table of results has rows for, and how many people in each were asked and answered. */
public final class ResultGroups {
    private record Label(String code, String name) {}

    private static final Label EVERYBODY = new Label("", "");

    private final Grouping grouping;
    private final List<Grouping> before;
    private final List<Integer> rows;
    private final List<Label> labels;
    private final int[] asked;
    private final int[] answered;

    private ResultGroups(
            Grouping grouping,
            List<Grouping> before,
            List<Integer> rows,
            List<Label> labels,
            int[] asked,
            int[] answered) {
        this.grouping = grouping;
        this.before = before;
        this.rows = rows;
        this.labels = labels;
        this.asked = asked;
        this.answered = answered;
    }

    /** One group for each unit, with all units within it. */
    public static ResultGroups byUnit(AnswerTable answers, AnsweringUnits units) {
        Grouping grouping = Grouping.byUnit(answers, units.forest());
        List<Label> labels = IntStream.range(0, units.size())
                .mapToObj(units::unit)
                .map(unit -> new Label(unit.code(), unit.name()))
                .toList();
        List<Integer> rows = IntStream.range(0, units.size()).boxed().toList();
        return new ResultGroups(grouping, List.of(), rows, labels, units.asked(), grouping.respondents());
    }

    /**
     * One group for each value of an attribute, sorted by value; how many were asked is not known. Units, and the
     * attributes before, are hidden first.
     */
    public static ResultGroups byAttribute(AnswerTable answers, AnsweringUnits units, int attribute) {
        Grouping grouping = Grouping.byAttribute(answers, attribute);
        List<Grouping> before = Stream.concat(
                        Stream.of(Grouping.byUnit(answers, units.forest())),
                        IntStream.range(0, attribute).mapToObj(other -> Grouping.byAttribute(answers, other)))
                .toList();
        List<String> values = answers.values(attribute);
        List<Integer> rows = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
        List<Label> labels =
                values.stream().map(value -> new Label(value, value)).toList();
        int[] asked = new int[values.size() + 1];
        Arrays.fill(asked, AnsweringUnits.UNKNOWN);
        return new ResultGroups(grouping, before, rows, labels, asked, grouping.respondents());
    }

    /** Everybody as the only group; it has no code and no name. */
    public static ResultGroups everybody(AnswerTable answers, AnsweringUnits units) {
        Grouping grouping = Grouping.none(answers);
        int[] asked = {units.asked()[units.size()]};
        return new ResultGroups(grouping, List.of(), List.of(Forest.WHOLE), List.of(), asked, grouping.respondents());
    }

    /**
     * The same groups, with the numbers that participation counts.
     *
     * @param asked people asked in each group with all within it and last in the whole, {@link AnsweringUnits#UNKNOWN}
     *     where not known
     * @param answered people who answered, likewise
     */
    public ResultGroups withTurnout(int[] asked, int[] answered) {
        return new ResultGroups(grouping, before, rows, labels, asked.clone(), answered.clone());
    }

    Grouping grouping() {
        return grouping;
    }

    /** The ways of dividing the same people that are decided before this one, in order. */
    List<Grouping> before() {
        return before;
    }

    List<Integer> rows() {
        return rows;
    }

    int slot(int group) {
        return grouping.forest().slot(group);
    }

    ResultRow row(int group, String construct, Figure figure) {
        Label label = group == Forest.WHOLE ? EVERYBODY : labels.get(group);
        return new ResultRow(
                label.code, label.name, known(asked[slot(group)]), answered[slot(group)], construct, figure);
    }

    private static @Nullable Integer known(int people) {
        return people == AnsweringUnits.UNKNOWN ? null : people;
    }
}
