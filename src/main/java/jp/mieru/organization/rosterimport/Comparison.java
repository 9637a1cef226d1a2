package jp.mieru.organization.rosterimport;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.platform.files.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files read, checked and compared with what is stored, within one transaction.
 *
 * @param sql statements that can go on with the temporary tables
 * @param counts what would change; nothing if there are faults
 * @param faults what is wrong
 */
record Comparison(ImportSql sql, ImportCounts counts, Faults faults) {
    static Comparison of(
            JdbcClient jdbc,
            Connection connection,
            RosterMappings mappings,
            List<RosterSource> sources,
            LocalDate day,
            @Nullable LocalDate leavingOn) {
        var staging = new Staging(connection, mappings);
        try {
            staging.read(sources);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var sql = new ImportSql(jdbc, day, leavingOn, staging.told());
        if (staging.isUnreadable()) {
            return new Comparison(sql, ImportCounts.NONE, staging.faults());
        }
        WantedUnits.determine(sql);
        WantedStaff.determine(sql);
        WantedLeavers.determine(sql);
        WantedHeads.determine(sql);
        UnitChecks.run(sql);
        StaffChecks.run(sql);
        var faults = ImportFaults.collect(sql, staging, RosterSource.byFile(sources));
        return new Comparison(sql, faults.any() ? ImportCounts.NONE : Outcome.determine(sql), faults);
    }
}
