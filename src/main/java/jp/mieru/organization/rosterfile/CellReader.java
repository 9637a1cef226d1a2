package jp.mieru.organization.rosterfile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Kana;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.time.JapaneseDates;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row by what they mean, and notes what is wrong with them. */
final class CellReader {
    private static final String FAULT = "organization.rosterimport.fault.";
    private static final int LONGEST = 200;
    private static final LocalDate UNREADABLE = LocalDate.of(1, 1, 1);
    private final RosterMapping mapping;
    private final Faults faults;
    private final Row row;

    CellReader(RosterMapping mapping, Faults faults, Row row) {
        this.mapping = mapping;
        this.faults = faults;
        this.row = row;
    }

    /** As written, without space at its ends. */
    String name(RosterColumn column) {
        return mapping.has(column) ? brief(column, Normal.name(row.cell(mapping.at(column)))) : "";
    }

    String code(RosterColumn column) {
        return mapping.has(column) ? brief(column, Normal.code(row.cell(mapping.at(column)))) : "";
    }

    String kana(RosterColumn column) {
        return mapping.has(column) ? brief(column, Kana.toKatakana(row.cell(mapping.at(column)))) : "";
    }

    String mail(RosterColumn column) {
        var mail = mapping.has(column) ? brief(column, Normal.mail(row.cell(mapping.at(column)))) : "";
        if (!mail.isEmpty() && !mail.matches("[^@\\s]+@[^@\\s]+")) {
            fault(column, "mail");
        }
        return mail;
    }

    String required(RosterColumn column, String value) {
        if (value.isEmpty() && mapping.has(column)) {
            fault(column, "blank");
        }
        return value;
    }

    /** Codes separated by semicolons or commas of any kind. */
    List<String> codes(RosterColumn column) {
        return Arrays.stream(code(column).split("[;,、/・\\s]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    @Nullable
    LocalDate date(RosterColumn column) {
        if (!mapping.has(column) || Normal.isBlank(row.cell(mapping.at(column)))) {
            return null;
        }
        var date = JapaneseDates.parseByYear(row.cell(mapping.at(column)));
        if (date.isEmpty()) {
            fault(column, "date");
        }
        return date.orElse(null);
    }

    /** A day that must be there; some day in the distant past when it is not, so that the rest can still be checked. */
    LocalDate requiredDate(RosterColumn column) {
        var date = date(column);
        if (date == null && mapping.has(column) && Normal.isBlank(row.cell(mapping.at(column)))) {
            fault(column, "blank");
        }
        return date == null ? UNREADABLE : date;
    }

    @Nullable
    Integer grade(RosterColumn column) {
        var text = mapping.has(column) ? Normal.number(row.cell(mapping.at(column))) : "";
        if (text.isEmpty()) {
            return null;
        }
        var digits = text.endsWith(RosterColumn.GRADE.header()) ? text.substring(0, text.length() - 1) : text;
        if (!digits.matches("\\d{1,2}")) {
            fault(column, "grade");
            return null;
        }
        return Integer.valueOf(digits);
    }

    void fault(RosterColumn column, String reason, Object... arguments) {
        faults.add(row.fault(mapping.at(column), FAULT + reason, arguments));
    }

    private String brief(RosterColumn column, String value) {
        if (value.length() > LONGEST && CodePoints.length(value) > LONGEST) {
            fault(column, "long", LONGEST);
        }
        return value;
    }
}
