package jp.mieru.organization.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What the directory can be narrowed by, of all staff whatever was looked for.
 *
 * @param families 職種
 * @param positions 職位, the highest first
 */
record StaffFacets(List<String> families, List<String> positions) {
    static final StaffFacets NONE = new StaffFacets(List.of(), List.of());

    /** A row of both, to be joined to the staff found. */
    static final String SQL = """
            (select array(select position from organization.assignment where valid @> :day group by position
                          order by avg(grade) desc nulls last, position collate "ja-x-icu") as positions,
                    array(select distinct job_family collate "ja-x-icu" from organization.staff
                          where job_family is not null order by 1) as families) f
            """;

    static StaffFacets of(ResultSet row) throws SQLException {
        return new StaffFacets(words(row, "families"), words(row, "positions"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
