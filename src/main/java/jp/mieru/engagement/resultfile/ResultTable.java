package jp.mieru.engagement.resultfile;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.analysis.CellHiding;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.analysis.OnlyQuestions;
import jp.mieru.engagement.scoring.CellFigures;
import jp.mieru.engagement.scoring.CellTally;
import jp.mieru.engagement.scoring.Columns;
import jp.mieru.engagement.scoring.Scoring;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.RoundFrame;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code survey results}. Whatever is asked for, what the pages hide is hidden, for all tables of a round may
 * lie side by side; with a method that averages questions, what these would tell is hidden besides, and what pages hide of
 * the answers to the only question of a construct.
 */
final class ResultTable {
    private final RoundFrame frame;
    private final CellFigures figures;
    private final CellHiding common;
    private final @Nullable CellHiding own;
    private final OnlyQuestions questions;
    private final AnswersByValue answers;

    private ResultTable(
            RoundFrame frame,
            CellFigures figures,
            CellHiding common,
            @Nullable CellHiding own,
            OnlyQuestions questions,
            AnswersByValue answers) {
        this.frame = frame;
        this.figures = figures;
        this.common = common;
        this.own = own;
        this.questions = questions;
        this.answers = answers;
    }

    /**
     * Scores all answers, which are read once.
     *
     * @param each gives all answers of the round
     * @param weighted whether respondents count by their weight in scores; hiding always goes by numbers of people
     */
    static ResultTable of(
            RoundFrame frame, Consumer<AnswerSink> each, ScoringMethod method, boolean weighted, int threshold) {
        CellTally asOnPages = tally(frame, ScoringMethod.MEAN, true);
        CellTally asked = tally(frame, method, weighted);
        var questions = new OnlyQuestions(
                frame.questionnaire(),
                Scoring.of(frame.questionnaire(), ScoringMethod.MEAN),
                frame.units().forest());
        var byValue = new AnswersByValue(frame.questionnaire().attributes());
        each.accept((unit, weight, values, given) -> {
            asOnPages.respondent(unit, weight, values, given);
            asked.respondent(unit, weight, values, given);
            questions.respondent(unit, weight, values, given);
            byValue.respondent(unit, weight, values, given);
        });
        CellFigures figures = asked.figures();
        CellFigures onPages = asOnPages.figures();
        CellHiding common = CellHiding.of(onPages, threshold, done -> {});
        questions.decide(onPages, common, threshold);
        CellHiding own = method.byRespondent() ? null : CellHiding.of(figures, threshold, done -> {});
        return new ResultTable(frame, figures, common, own, questions, byValue);
    }

    private static CellTally tally(RoundFrame frame, ScoringMethod method, boolean weighted) {
        return new CellTally(
                Scoring.of(frame.questionnaire(), method),
                frame.units().forest(),
                frame.questionnaire().attributes(),
                weighted);
    }

    /** The attributes that there are figures by. */
    List<String> attributes() {
        return figures.columns().attributes();
    }

    /** A row for each unit and measure. */
    Stream<ResultRow> byUnit() {
        AnsweringUnits units = frame.units();
        return IntStream.range(0, units.size())
                .boxed()
                .flatMap(unit -> rows(
                        units.unit(unit).code(),
                        units.unit(unit).name(),
                        asked(unit),
                        frame.answered()[unit],
                        unit,
                        0));
    }

    /** A row of everybody for each measure, without code and name. */
    Stream<ResultRow> everybody() {
        int whole = figures.slots() - 1;
        return rows("", "", asked(whole), frame.answered()[whole], whole, 0);
    }

    /** A row for each value of the attribute and measure; empty if there are no figures by such an attribute. */
    Optional<Stream<ResultRow>> byAttribute(String name) {
        Columns columns = figures.columns();
        int attribute = columns.attributes().indexOf(name);
        if (attribute < 0) {
            return Optional.empty();
        }
        List<String> values = columns.values().get(attribute);
        return Optional.of(IntStream.range(0, values.size())
                .boxed()
                .flatMap(i -> rows(
                        values.get(i),
                        values.get(i),
                        null,
                        answers.of(name, values.get(i)),
                        figures.slots() - 1,
                        columns.first(attribute) + i)));
    }

    private @Nullable Integer asked(int slot) {
        int people = frame.units().asked()[slot];
        return people == AnsweringUnits.UNKNOWN ? null : people;
    }

    private Stream<ResultRow> rows(
            String code, String name, @Nullable Integer asked, int answered, int slot, int column) {
        List<String> measures = figures.scoring().measures();
        return IntStream.range(0, measures.size())
                .mapToObj(measure -> new ResultRow(
                        code, name, asked, answered, measures.get(measure), figure(slot, column, measure)));
    }

    private List<String> constructsOf(int measure) {
        return IntStream.of(figures.scoring().partsOf(measure))
                .mapToObj(figures.scoring().measures()::get)
                .toList();
    }

    private Figure figure(int slot, int column, int measure) {
        int onPages = common.measures().indexOf(figures.scoring().measures().get(measure));
        Verdict verdict = common.verdict(slot, column, onPages);
        if (verdict.shown() && own != null) {
            verdict = own.verdict(slot, column, measure);
            verdict = column == 0 && questions.isHidden(slot, constructsOf(measure)) ? Verdict.HIDDEN : verdict;
        }
        return Figure.of(
                figures.people(slot, column, measure), figures.score(slot, column, measure), Double.NaN, verdict);
    }
}
