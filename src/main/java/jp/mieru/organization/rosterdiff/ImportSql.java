package jp.mieru.organization.rosterdiff;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.mieru.organization.rosterfile.RosterColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements of one import, with what all of them may refer to. */
final class ImportSql {
    private final JdbcClient jdbc;
    private final LocalDate day;
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * The statements of an import.
     *
     * @param day the day on which it is carried out
     * @param leavingOn last day of those who are missing from the roster; null if they stay
     * @param told the columns that the files have
     */
    ImportSql(JdbcClient jdbc, LocalDate day, @Nullable LocalDate leavingOn, Set<RosterColumn> told) {
        this.jdbc = jdbc;
        this.day = day;
        parameters.put("day", day);
        parameters.put("leavingOn", leavingOn);
        parameters.put("hiring", RosterColumn.HIRING);
        parameters.put("transfer", RosterColumn.TRANSFER);
        for (var column : RosterColumn.values()) {
            parameters.put("told_" + column.key(), told.contains(column));
        }
    }

    /** The day on which the import is carried out. */
    LocalDate day() {
        return day;
    }

    /** Carries a statement out; gives the number of rows. */
    int run(String sql) {
        return prepared(sql).update();
    }

    /** Makes a temporary table of a query, known to the planner. */
    void table(String name, String query) {
        run("create temp table " + name + " on commit drop as\n" + query);
        run("analyze " + name);
    }

    /** A statement to ask with. */
    JdbcClient.StatementSpec prepared(String sql) {
        return jdbc.sql(sql).params(parameters);
    }
}
