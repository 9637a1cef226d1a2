package jp.mieru.survey.answerimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.platform.files.Heading;
import jp.mieru.survey.answerfile.AnswerMapping;
import org.jspecify.annotations.Nullable;

/** Makes an import of answers of its row, with {@code files} the names of its files in one text. */
final class AnswerImportRow {
    private AnswerImportRow() {}

    static AnswerImport of(ResultSet row) throws SQLException {
        OffsetDateTime checked = row.getObject("checked_at", OffsetDateTime.class);
        return new AnswerImport(
                row.getObject("id", UUID.class),
                row.getObject("questionnaire_id", UUID.class),
                row.getString("title"),
                row.getObject("account", UUID.class),
                row.getString("actor"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("by_organization"),
                headings(row),
                texts(row, "examples"),
                mapping(row),
                checked == null ? null : checked.toInstant(),
                row.getLong("answers"),
                row.getInt("units"),
                row.getLong("blanks"),
                row.getLong("faults"),
                texts(row, "sample"),
                uuid(row, "job_id"),
                uuid(row, "round_id"),
                row.getString("files"));
    }

    private static List<Heading> headings(ResultSet row) throws SQLException {
        List<String> tops = texts(row, "tops");
        List<String> belows = texts(row, "belows");
        return IntStream.range(0, tops.size())
                .mapToObj(i -> new Heading(tops.get(i), belows.get(i)))
                .toList();
    }

    private static AnswerMapping mapping(ResultSet row) throws SQLException {
        List<String> fields = texts(row, "fields");
        Integer[] places = (Integer[]) row.getArray("places").getArray();
        var mapping = new HashMap<String, Integer>();
        IntStream.range(0, fields.size()).forEach(i -> mapping.put(fields.get(i), places[i]));
        return new AnswerMapping(mapping);
    }

    private static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
