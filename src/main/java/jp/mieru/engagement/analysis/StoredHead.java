package jp.mieru.engagement.analysis;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.Columns;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** A round without its figures as it is stored: a row of {@code engagement.analysis}. */
final class StoredHead {
    private StoredHead() {}

    static RoundId round(ResultSet row) throws SQLException {
        return RoundId.of(row.getObject("round_id", UUID.class));
    }

    static AnalysedRound read(ResultSet row, Questionnaire questionnaire) throws SQLException {
        Integer[] answered = (Integer[]) row.getArray("answered").getArray();
        return new AnalysedRound(
                new RoundSummary(
                        round(row),
                        row.getString("title"),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        RoundState.CLOSED,
                        RoundMode.ofWord(row.getString("mode"))),
                row.getInt("threshold"),
                questionnaire,
                scope(row.getArray("scope")),
                texts(row, "measures"),
                columns(row),
                units(row),
                identities(row.getArray("unit_ids")),
                texts(row, "unit_kinds"),
                Arrays.stream(answered).mapToInt(Integer::intValue).toArray());
    }

    private static Columns columns(ResultSet row) throws SQLException {
        List<String> attributes = texts(row, "attributes");
        List<String> values = texts(row, "attribute_values");
        Integer[] owners = (Integer[]) row.getArray("value_attributes").getArray();
        return new Columns(
                attributes,
                IntStream.range(0, attributes.size())
                        .mapToObj(attribute -> IntStream.range(0, owners.length)
                                .filter(value -> owners[value] == attribute)
                                .mapToObj(values::get)
                                .toList())
                        .toList());
    }

    private static AnsweringUnits units(ResultSet row) throws SQLException {
        List<String> codes = texts(row, "unit_codes");
        List<String> names = texts(row, "unit_names");
        @Nullable
        Integer[] parents = (@Nullable Integer[]) row.getArray("unit_parents").getArray();
        @Nullable
        Integer[] asked = (@Nullable Integer[]) row.getArray("unit_asked").getArray();
        List<AnsweringUnits.Unit> units = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Integer parent = parents[i];
            units.add(new AnsweringUnits.Unit(
                    codes.get(i), names.get(i), parent == null ? null : codes.get(parent), asked[i]));
        }
        return new AnsweringUnits(units);
    }

    private static List<@Nullable UnitId> identities(Array ids) throws SQLException {
        List<@Nullable UnitId> identities = new ArrayList<>();
        for (@Nullable UUID id : (@Nullable UUID[]) ids.getArray()) {
            identities.add(id == null ? null : new UnitId(id));
        }
        return identities;
    }

    private static Set<UnitId> scope(Array ids) throws SQLException {
        Set<UnitId> scope = new HashSet<>();
        for (UUID id : (UUID[]) ids.getArray()) {
            scope.add(new UnitId(id));
        }
        return scope;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
