package jp.mieru.appraisal.paylayout;

import java.util.List;
import java.util.Objects;
import jp.mieru.platform.files.CsvForm;
import jp.mieru.platform.files.OutEncoding;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a file with results for pay looks.
 *
 * @param of word of the measure whose grade counts; empty for the usual one of a cycle
 * @param header whether the first line holds the headings
 * @param quoted whether every cell stands in quotes
 * @param crlf whether lines end as on Windows
 * @param width digits of staff numbers, filled up with zeros from the left; 0 as they are
 * @param decimals of rates and scores
 * @param ratio whether a rate is written as a ratio (1.07) instead of hundredths (107)
 * @param unrated whether whoever was not rated has a row too
 */
public record Layout(
        String of,
        List<Column> columns,
        OutEncoding encoding,
        Separator separator,
        Boolean header,
        Boolean quoted,
        Boolean crlf,
        Integer width,
        Integer decimals,
        Boolean ratio,
        Boolean unrated) {
    public static final int MOST_COLUMNS = 40;
    public static final int WIDEST = 20;
    public static final int MOST_DECIMALS = 4;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Layout {
        of = Objects.requireNonNullElse(of, "");
        columns = List.copyOf(columns);
    }

    /** As it is stored. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** From what is stored. */
    public static Layout of(String json) {
        return JSON.readValue(json, Layout.class);
    }

    public CsvForm form() {
        return new CsvForm(encoding, separator.sign(), quoted, crlf);
    }

    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    public boolean holds(Content content) {
        return columns.stream().anyMatch(column -> column.content() == content);
    }

    /** Whether it needs what earlier years brought. */
    public boolean looksBack() {
        return holds(Content.GRADE_BEFORE)
                || holds(Content.GRADE_EARLIER)
                || holds(Content.RAISE)
                || holds(Content.POINTS)
                || holds(Content.SUM)
                || holds(Content.REACHED);
    }
}
