package jp.mieru.organization.rosterstaging;

import java.sql.Connection;
import java.sql.SQLException;
import jp.mieru.organization.rosterfile.HistoryLine;
import jp.mieru.organization.rosterfile.RosterRows;
import jp.mieru.organization.rosterfile.StaffLine;
import jp.mieru.organization.rosterfile.UnitLine;
import jp.mieru.platform.database.CopyRows;

/** Copies the rows of the three files into their temporary tables. */
final class StagedRows {
    /** Writes one row. */
    private interface Write<T> {
        void to(CopyRows copy, T line) throws SQLException;
    }

    private StagedRows() {}

    static void units(Connection connection, RosterRows rows) throws SQLException {
        try (var copy = new CopyRows(connection, "staged_unit")) {
            rows.units(line -> write(copy, line, StagedRows::unit));
        }
    }

    static void staff(Connection connection, RosterRows rows) throws SQLException {
        try (var copy = new CopyRows(connection, "staged_staff")) {
            rows.staff(line -> write(copy, line, StagedRows::member));
        }
    }

    static void history(Connection connection, RosterRows rows) throws SQLException {
        try (var copy = new CopyRows(connection, "staged_history")) {
            rows.history(line -> write(copy, line, StagedRows::past));
        }
    }

    private static void unit(CopyRows copy, UnitLine line) throws SQLException {
        copy.add(line.line())
                .add(line.code())
                .add(line.name())
                .add(line.parent())
                .add(line.kind())
                .add(line.head())
                .add(line.starts())
                .add(line.ends())
                .end();
    }

    private static void member(CopyRows copy, StaffLine line) throws SQLException {
        copy.add(line.line())
                .add(line.number())
                .add(line.name())
                .add(line.kana())
                .add(line.birthDate())
                .add(line.gender())
                .add(line.hiredOn())
                .add(line.employmentType())
                .add(line.jobFamily())
                .add(line.position())
                .add(line.grade())
                .add(line.unit())
                .add(line.since())
                .add(line.concurrent())
                .add(line.mail())
                .end();
    }

    private static void past(CopyRows copy, HistoryLine line) throws SQLException {
        copy.add(line.line())
                .add(line.number())
                .add(line.starts())
                .add(line.unit())
                .add(line.position())
                .add(line.kind())
                .add(line.leaving())
                .end();
    }

    private static <T> void write(CopyRows copy, T line, Write<T> write) {
        try {
            write.to(copy, line);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
