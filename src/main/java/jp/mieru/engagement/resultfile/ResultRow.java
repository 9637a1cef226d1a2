package jp.mieru.engagement.resultfile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import jp.mieru.engagement.analysis.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code survey results}.
 *
 * @param asked people asked, null where not known
 * @param construct code of a construct or an index
 * @param figure what may be shown
 */
record ResultRow(
        String unitCode, String unitName, @Nullable Integer asked, int answered, String construct, Figure figure) {
    /** The columns of the file, in order. */
    static final List<String> COLUMNS =
            List.of("unit_code", "unit_name", "asked", "answered", "construct", "n", "score", "suppressed");

    private static final int DECIMALS = 4;

    /** The cells of the file: scores with four decimals, blank where nothing is known or shown. */
    List<String> cells() {
        Double score = figure.score();
        return List.of(
                unitCode,
                unitName,
                Objects.toString(asked, ""),
                String.valueOf(answered),
                construct,
                Objects.toString(figure.respondents(), ""),
                score == null ? "" : rounded(score),
                String.valueOf(!figure.verdict().shown()));
    }

    private static String rounded(double score) {
        return new BigDecimal(score).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
