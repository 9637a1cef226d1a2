package jp.mieru.engagement.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.Columns;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.statistics.Interval;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.SameMeasure;
import org.jspecify.annotations.Nullable;

/**
 * A closed round's scores, 0 to 100 (numbers without ends as they stand), for every unit and the whole, with what must
 * stay hidden left out: the same for every reader, and for several at once. Units are told by their index, the whole by {@link Forest#WHOLE}.
 *
 * <p>This is the one face of a round for all pages: many short questions, whose answers are worked out elsewhere.
 */
public final class RoundFigures {
    private final AnalysedRound round;
    private final Figure[][] figures;
    private final int[] asked;
    private final int[][] children;
    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();
    private final Benchmarks benchmarks = new Benchmarks(this);
    private final Intervals intervals;

    /** @param figures by slot and measure, null where nobody answered */
    RoundFigures(AnalysedRound round, @Nullable Figure[][] figures) {
        this.round = round;
        this.figures = new Figure[figures.length][];
        Arrays.setAll(
                this.figures,
                slot -> Arrays.stream(figures[slot])
                        .map(figure -> figure == null ? Figure.NONE : figure)
                        .toArray(Figure[]::new));
        this.intervals = new Intervals(round.questionnaire());
        this.asked = round.units().asked();
        this.children = round.units().forest().children();
    }

    public RoundId round() {
        return round.round();
    }

    /** The round as lists show it. */
    public RoundSummary summary() {
        return round.summary();
    }

    /** Title of the round. */
    public String title() {
        return round.summary().title();
    }

    /** Whether its answers were gathered elsewhere. */
    public boolean gathered() {
        return round.summary().gathered();
    }

    /** The day from which on it could be answered, and on which its units stood as they do here. */
    public LocalDate opensOn() {
        return round.summary().opensOn();
    }

    /** The fewest people behind a figure that is shown. */
    public int threshold() {
        return round.threshold();
    }

    public Questionnaire questionnaire() {
        return round.questionnaire();
    }

    public AnsweringUnits units() {
        return round.units();
    }

    /** Which unit of the organization each is, null for those of answers gathered elsewhere. */
    public List<@Nullable UnitId> identities() {
        return round.identities();
    }

    /** Units whose people were asked, with all below; empty means everybody. */
    public Set<UnitId> scope() {
        return round.scope();
    }

    /** What the round is broken down by besides units. */
    public Columns columns() {
        return round.columns();
    }

    /** Codes of the constructs, then of the indices, that there are figures for. */
    public List<String> measures() {
        return round.measures();
    }

    /** Whether the other round measured this in the same way. */
    public boolean sameMeasure(RoundFigures other, String measure) {
        return SameMeasure.in(other.questionnaire(), questionnaire(), measure);
    }

    /** The name of a construct or an index. */
    public String name(String measure, Locale locale) {
        return questionnaire()
                .construct(measure)
                .map(Construct::name)
                .or(() -> questionnaire().index(measure).map(Index::name))
                .map(name -> name.in(locale))
                .orElse(measure);
    }

    /**
     * The figure of a construct or an index in a unit.
     *
     * @throws IllegalArgumentException if there is no such construct or index
     */
    public Figure figure(int unit, String measure) {
        return figures[slot(unit)][place(measure)];
    }

    /**
     * Where the unit's score lies with 95 % confidence, with one decimal; none where it is hidden or cannot be told, or would
     * tell too much of what is hidden.
     */
    public Optional<Interval> interval(int unit, String measure) {
        return intervals.of(figure(unit, measure), Math.max(0, asked[slot(unit)]), measure);
    }

    /**
     * The unit's score as it is drawn towards that of the units around it, the more the fewer people answered; none where
     * it is hidden.
     */
    public OptionalDouble shrunk(int unit, String measure) {
        return drawn(measure).score(unit);
    }

    /** How far the score is drawn: 0 not at all, 1 wholly to that of the unit around. */
    public double pull(int unit, String measure) {
        return drawn(measure).pull(unit);
    }

    /** The median of the shown scores of all units of the same kind; none where there are fewer than five. */
    public OptionalDouble benchmark(int unit, String measure) {
        return unit == Forest.WHOLE ? OptionalDouble.empty() : benchmarks.of(kind(unit), measure);
    }

    /** 市, 部, 課, 係 or whatever the unit is. */
    public String kind(int unit) {
        return round.kinds().get(unit);
    }

    /**
     * Why a figure is hidden, as a word that message keys end with: that of the verdict, or {@code raised} where people
     * answered but their answers count only further up, so that nobody is recognised.
     */
    public String reason(int unit, String measure) {
        var verdict = figure(unit, measure).verdict();
        return verdict == Verdict.NO_ANSWERS && answered(unit) > 0
                ? "raised"
                : verdict.name().toLowerCase(Locale.ROOT);
    }

    /** People asked in the unit and all below it, null where nobody knows. */
    public @Nullable Integer asked(int unit) {
        int people = asked[slot(unit)];
        return people == AnsweringUnits.UNKNOWN ? null : people;
    }

    /** People who answered in the unit and all below it. */
    public int answered(int unit) {
        return round.answered()[slot(unit)];
    }

    /** The unit around this one; {@link Forest#WHOLE} at the top and for the whole itself. */
    public int parent(int unit) {
        return unit == Forest.WHOLE ? Forest.WHOLE : units().forest().parent(unit);
    }

    /** The units right below. A single unit at the top stands for the whole, so its place is taken by those below it. */
    public List<Integer> below(int unit) {
        int[] found = children[slot(unit)];
        return unit == Forest.WHOLE && found.length == 1
                ? below(found[0])
                : IntStream.of(found).boxed().toList();
    }

    /** The only unit at the top, which stands for the whole, or {@link Forest#WHOLE} where there are several. */
    public int top() {
        int[] top = children[slot(Forest.WHOLE)];
        return top.length == 1 ? top[0] : Forest.WHOLE;
    }

    Intervals intervals() {
        return intervals;
    }

    AnalysedRound head() {
        return round;
    }

    int place(String measure) {
        int place = measures().indexOf(measure);
        if (place < 0) {
            throw new IllegalArgumentException("no such construct or index: " + measure);
        }
        return place;
    }

    int slot(int unit) {
        return units().forest().slot(unit);
    }

    private Drawn drawn(String measure) {
        return drawn.computeIfAbsent(measure, any -> Drawn.of(this, measure));
    }
}
