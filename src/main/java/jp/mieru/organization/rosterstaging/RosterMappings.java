package jp.mieru.organization.rosterstaging;

import java.util.EnumMap;
import java.util.List;
import jp.mieru.organization.rosterfile.RosterColumn;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.organization.rosterfile.RosterMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which column meant what in files with the same header before. */
@Repository
public class RosterMappings {
    private final JdbcClient jdbc;

    RosterMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mapping remembered for such a header, or else a guess. */
    public RosterMapping find(RosterFile file, List<String> header) {
        var columns = new EnumMap<RosterColumn, Integer>(RosterColumn.class);
        jdbc.sql("""
                        select c.meaning, c.place from organization.roster_mapping_column c
                        where c.file = :file and c.header = :header
                        """)
                .param("file", file.name())
                .param("header", RosterMapping.fingerprint(header))
                .query((row, number) -> columns.put(RosterColumn.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return columns.isEmpty() ? RosterMapping.guess(file, header) : new RosterMapping(columns);
    }

    /** Remembers what somebody chose. */
    public void remember(RosterFile file, List<String> header, RosterMapping mapping) {
        var fingerprint = RosterMapping.fingerprint(header);
        jdbc.sql("delete from organization.roster_mapping_column where file = :file and header = :header")
                .param("file", file.name())
                .param("header", fingerprint)
                .update();
        jdbc.sql("""
                        insert into organization.roster_mapping_column (file, header, meaning, place)
                        select :file, :header, meaning, place
                        from unnest(:meanings::text[], :places::int[]) t(meaning, place)
                        """)
                .param("file", file.name())
                .param("header", fingerprint)
                .param(
                        "meanings",
                        mapping.columns().keySet().stream().map(Enum::name).toArray(String[]::new))
                .param("places", mapping.columns().values().toArray(Integer[]::new))
                .update();
    }
}
