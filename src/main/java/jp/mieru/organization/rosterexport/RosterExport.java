package jp.mieru.organization.rosterexport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.mieru.access.AuditTrail;
import jp.mieru.organization.rosterfile.RosterColumn;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.platform.files.CsvOut;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes units, roster and history as one moment has them, row by row. */
@Service
public class RosterExport {
    private static final int FETCH = 1000;
    private static final Map<RosterFile, String> QUERIES = Map.of(
            RosterFile.UNITS,
            ExportSql.UNITS,
            RosterFile.ROSTER,
            ExportSql.ROSTER,
            RosterFile.HISTORY,
            ExportSql.HISTORY);
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    RosterExport(DataSource dataSource, PlatformTransactionManager transactions, AuditTrail audit, Clock clock) {
        var template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH);
        this.jdbc = new NamedParameterJdbcTemplate(template);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transaction.setReadOnly(true);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes files in UTF-8 with the columns that the import knows best.
     *
     * @throws UncheckedIOException if one cannot be written
     */
    public void write(Map<RosterFile, Path> files) {
        audit.changed(
                null,
                "organization.roster-exported",
                null,
                files.keySet().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
        transaction.executeWithoutResult(status -> files.forEach(this::write));
    }

    private void write(RosterFile file, Path path) {
        var columns = file.columns().stream().filter(RosterExport::isWritten).toList();
        try (var stream = Files.newOutputStream(path);
                var csv = CsvOut.utf8(stream)) {
            csv.row(columns.stream().map(RosterColumn::header).toList());
            jdbc.query(
                    QUERIES.getOrDefault(file, ""),
                    Map.of("day", LocalDate.now(clock), "leaving", RosterColumn.LEAVING),
                    row -> {
                        csv.row(cells(row, columns.size()));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file needs; parts of names are only read. */
    private static boolean isWritten(RosterColumn column) {
        return switch (column) {
            case FAMILY_NAME, GIVEN_NAME, MIDDLE_NAME -> false;
            default -> true;
        };
    }

    private static List<String> cells(ResultSet row, int count) throws SQLException {
        var cells = new ArrayList<String>(count);
        for (int i = 1; i <= count; i++) {
            var cell = row.getString(i);
            cells.add(cell == null ? "" : cell);
        }
        return cells;
    }
}
