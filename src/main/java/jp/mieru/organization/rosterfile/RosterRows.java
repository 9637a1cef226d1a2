package jp.mieru.organization.rosterfile;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.files.Table;
import jp.mieru.platform.text.Kana;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a table into what they mean. Rows with faults are handed on as well as they can be read. */
public final class RosterRows {
    private final Table table;
    private final RosterMapping mapping;

    /** Reads a table by a mapping; what is wrong is added to the table's faults. */
    public RosterRows(Table table, RosterMapping mapping) {
        this.table = table;
        this.mapping = mapping;
    }

    /** Goes through the units. */
    public void units(Consumer<UnitLine> lines) {
        for (var row : table) {
            lines.accept(unit(row.line(), cells(row)));
        }
    }

    /** Goes through the roster. */
    public void staff(Consumer<StaffLine> lines) {
        for (var row : table) {
            lines.accept(staff(row.line(), cells(row)));
        }
    }

    /** Goes through the history. */
    public void history(Consumer<HistoryLine> lines) {
        for (var row : table) {
            lines.accept(history(row.line(), cells(row)));
        }
    }

    private CellReader cells(Row row) {
        return new CellReader(mapping, table.faults(), row);
    }

    private static UnitLine unit(long line, CellReader cells) {
        var starts = cells.requiredDate(RosterColumn.UNIT_STARTS);
        return new UnitLine(
                line,
                cells.required(RosterColumn.UNIT_CODE, cells.code(RosterColumn.UNIT_CODE)),
                cells.required(RosterColumn.UNIT_NAME, cells.name(RosterColumn.UNIT_NAME)),
                cells.code(RosterColumn.UNIT_PARENT),
                cells.name(RosterColumn.UNIT_KIND),
                head(cells),
                starts,
                dayAfter(cells, starts));
    }

    private static String head(CellReader cells) {
        var heads = cells.codes(RosterColumn.UNIT_HEAD);
        if (heads.size() > 1) {
            cells.fault(RosterColumn.UNIT_HEAD, "two_heads");
        }
        return heads.isEmpty() ? "" : heads.getFirst();
    }

    /** Files name the last day; periods end before a day. */
    private static @Nullable LocalDate dayAfter(CellReader cells, LocalDate starts) {
        var last = cells.date(RosterColumn.UNIT_ENDS);
        if (last == null || last.getYear() == 9999) {
            return null;
        }
        if (last.isBefore(starts)) {
            cells.fault(RosterColumn.UNIT_ENDS, "ends_before_start");
            return starts.plusDays(1);
        }
        return last.plusDays(1);
    }

    private StaffLine staff(long line, CellReader cells) {
        var birth = cells.date(RosterColumn.BIRTH_DATE);
        var hired = cells.date(RosterColumn.HIRED_ON);
        if (birth != null && hired != null && !birth.isBefore(hired)) {
            cells.fault(RosterColumn.BIRTH_DATE, "birth_after_hiring");
            birth = null;
        }
        var name = name(cells);
        return new StaffLine(
                line,
                cells.required(RosterColumn.STAFF_NUMBER, cells.code(RosterColumn.STAFF_NUMBER)),
                name,
                kana(cells, name),
                birth,
                cells.name(RosterColumn.GENDER),
                hired,
                cells.name(RosterColumn.EMPLOYMENT_TYPE),
                cells.name(RosterColumn.JOB_FAMILY),
                cells.name(RosterColumn.POSITION),
                cells.grade(RosterColumn.GRADE),
                cells.required(RosterColumn.STAFF_UNIT, cells.code(RosterColumn.STAFF_UNIT)),
                cells.requiredDate(mapping.has(RosterColumn.SINCE) ? RosterColumn.SINCE : RosterColumn.HIRED_ON),
                cells.codes(RosterColumn.CONCURRENT),
                cells.mail(RosterColumn.MAIL));
    }

    /** The reading; where none is told the name takes its place, so that people can still be sorted. */
    private static String kana(CellReader cells, String name) {
        var kana = cells.kana(RosterColumn.KANA);
        return kana.isEmpty() ? Kana.toKatakana(name) : kana;
    }

    /** The name as written; where its parts stand apart, family name first. */
    private String name(CellReader cells) {
        if (mapping.has(RosterColumn.NAME)) {
            return cells.required(RosterColumn.NAME, cells.name(RosterColumn.NAME));
        }
        var parts = Stream.of(RosterColumn.FAMILY_NAME, RosterColumn.GIVEN_NAME, RosterColumn.MIDDLE_NAME)
                .map(cells::name)
                .filter(part -> !part.isEmpty())
                .toList();
        return cells.required(RosterColumn.FAMILY_NAME, String.join(isAscii(parts) ? " " : "\u3000", parts));
    }

    private static boolean isAscii(List<String> parts) {
        return parts.stream().allMatch(part -> part.chars().allMatch(c -> c < 0x80));
    }

    private static HistoryLine history(long line, CellReader cells) {
        var kind = cells.name(RosterColumn.HISTORY_KIND);
        var unit = cells.code(RosterColumn.HISTORY_UNIT);
        var leaving = unit.isEmpty() && kind.contains(RosterColumn.LEAVING);
        return new HistoryLine(
                line,
                cells.required(RosterColumn.HISTORY_NUMBER, cells.code(RosterColumn.HISTORY_NUMBER)),
                cells.requiredDate(RosterColumn.HISTORY_STARTS),
                leaving ? "" : cells.required(RosterColumn.HISTORY_UNIT, unit),
                cells.name(RosterColumn.HISTORY_POSITION),
                kind.isEmpty() ? RosterColumn.TRANSFER : kind,
                leaving);
    }
}
