package jp.mieru.organization.rosterdiff;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.mieru.organization.rosterfile.RosterColumn;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.organization.rosterstaging.RosterSource;
import jp.mieru.organization.rosterstaging.Staging;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;

/** Collects what the checks found, in the order of the files. */
final class ImportFaults {
    private static final String REASON = "organization.rosterimport.fault.";

    private ImportFaults() {}

    static Faults collect(ImportSql sql, Staging staging, Map<RosterFile, RosterSource> sources) {
        var faults = new Faults();
        faults.addAll(staging.faults());
        sql.prepared("""
                        select * from found
                        order by case file when 'UNITS' then 1 when 'ROSTER' then 2 else 3 end, line, field
                        """).query(row -> {
            var file = RosterFile.valueOf(row.getString("file"));
            var source = sources.get(file);
            faults.add(new Fault(
                    source == null ? file.name() : source.name(),
                    row.getLong("line"),
                    staging.header(RosterColumn.valueOf(row.getString("field"))),
                    row.getString("value") == null ? "" : row.getString("value"),
                    REASON + row.getString("reason"),
                    arguments(row.getArray("arguments"))));
        });
        return faults;
    }

    private static List<Object> arguments(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(argument -> (Object) (argument == null ? "" : argument))
                .toList();
    }
}
