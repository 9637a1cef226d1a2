package jp.mieru.appraisal.paylayout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.mieru.platform.web.Page;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/** Columns as they are typed, a row each; rows that are empty go. */
public record TypedColumns(List<TypedColumn> filled) {
    private static final int MORE = 3;

    public TypedColumns {
        filled = List.copyOf(filled);
    }

    /** As they were sent: one more than there may be, so that too many are told. */
    static TypedColumns of(MultiValueMap<String, String> sent) {
        return new TypedColumns(IntStream.rangeClosed(0, Layout.MOST_COLUMNS)
                .mapToObj(row -> new TypedColumn(
                        sent(sent, row, "place"),
                        sent(sent, row, "content"),
                        sent(sent, row, "heading"),
                        sent(sent, row, "text")))
                .filter(column -> !column.isEmpty())
                .toList());
    }

    private static String sent(MultiValueMap<String, String> sent, int row, String name) {
        return Objects.requireNonNullElse(sent.getFirst("column." + row + "." + name), "");
    }

    /** Those that are usual for a purpose. */
    static TypedColumns of(Purpose purpose, Page page) {
        var columns = new ArrayList<TypedColumn>();
        for (var content : purpose.contents()) {
            var word = content.word();
            columns.add(new TypedColumn(
                    String.valueOf(columns.size() + 1), word, page.t("appraisal.paylayout.content." + word), ""));
        }
        return new TypedColumns(columns);
    }

    static TypedColumns of(Layout layout) {
        var columns = new ArrayList<TypedColumn>();
        for (var column : layout.columns()) {
            columns.add(new TypedColumn(
                    String.valueOf(columns.size() + 1), column.content().word(), column.heading(), column.text()));
        }
        return new TypedColumns(columns);
    }

    /** What was typed, with some empty rows more. */
    public List<TypedColumn> rows() {
        var rows = new ArrayList<>(filled);
        for (int i = 0; i < MORE && rows.size() < Layout.MOST_COLUMNS; i++) {
            rows.add(TypedColumn.EMPTY);
        }
        return rows;
    }

    /** The columns in their order; what is wrong goes to the errors of the field {@code columns}. */
    List<Column> read(Errors errors) {
        if (filled.isEmpty() || filled.size() > Layout.MOST_COLUMNS) {
            errors.rejectValue(
                    "columns", "appraisal.paylayout.fault.columns", new Object[] {Layout.MOST_COLUMNS}, null);
            return List.of();
        }
        for (int i = 0; i < filled.size(); i++) {
            var fault = filled.get(i).fault();
            if (fault != null) {
                errors.rejectValue("columns", "appraisal.paylayout.fault." + fault, new Object[] {i + 1}, null);
            }
        }
        return errors.hasFieldErrors("columns")
                ? List.of()
                : filled.stream()
                        .sorted(Comparator.comparingInt(
                                column -> column.number().orElse(0)))
                        .map(TypedColumn::column)
                        .toList();
    }
}
