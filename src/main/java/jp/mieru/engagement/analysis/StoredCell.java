package jp.mieru.engagement.analysis;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.platform.database.CopyRows;
import org.jspecify.annotations.Nullable;

/** The figures of a unit and column as they are stored: a row of {@code engagement.analysis_cell}, one place for each measure. */
final class StoredCell {
    private static final String NULL = "NULL";

    private StoredCell() {}

    /** Ends the row. Where nothing is shown the arrays are empty. */
    static void write(CopyRows copy, Figure[] cell) throws SQLException {
        var verdicts = new StringBuilder();
        for (Figure figure : cell) {
            verdicts.append(VerdictLetters.letter(figure.verdict()));
        }
        boolean weighted = Arrays.stream(cell).anyMatch(figure -> figure.weight() != null);
        Figure[] told = Arrays.stream(cell).anyMatch(Figure::shown) ? cell : new Figure[0];
        copy.add(verdicts)
                .add(array(told, figure -> Objects.toString(figure.respondents(), NULL)))
                .add(array(told, figure -> Objects.toString(figure.score(), NULL)))
                .add(array(told, figure -> Objects.toString(figure.variance(), NULL)))
                .add(weighted ? array(told, figure -> Objects.toString(figure.weight(), NULL)) : null)
                .end();
    }

    static void read(ResultSet row, @Nullable Figure[] into) throws SQLException {
        String verdicts = row.getString("verdicts");
        @Nullable
        Integer[] people = (@Nullable Integer[]) row.getArray("people").getArray();
        @Nullable Double[] scores = (@Nullable Double[]) row.getArray("scores").getArray();
        @Nullable
        Double[] variances = (@Nullable Double[]) row.getArray("variances").getArray();
        Array stored = row.getArray("weights");
        @Nullable
        Double[] weights = stored == null ? new @Nullable Double[into.length] : (@Nullable Double[]) stored.getArray();
        for (int i = 0; i < into.length; i++) {
            Verdict verdict = VerdictLetters.verdict(verdicts.charAt(i));
            into[i] = i < people.length
                    ? new Figure(people[i], scores[i], variances[i], weights[i], verdict)
                    : Figure.of(0, Double.NaN, Double.NaN, verdict);
        }
    }

    private static StringJoiner array(Figure[] cell, Function<Figure, String> part) {
        var array = new StringJoiner(",", "{", "}");
        for (Figure figure : cell) {
            array.add(part.apply(figure));
        }
        return array;
    }
}
