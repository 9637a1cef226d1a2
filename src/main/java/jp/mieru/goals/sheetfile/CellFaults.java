package jp.mieru.goals.sheetfile;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.FormSheet.FormRow;

/** Faults of a form in the order in which one reads it, and of each cell only the first that was found: the others follow from it. */
final class CellFaults {
    private record At(long line, int column) {}

    private final Map<At, Fault> cells =
            new TreeMap<>(Comparator.comparingLong(At::line).thenComparingInt(At::column));
    private final String file;
    private final Faults whole = new Faults();

    CellFaults(String file) {
        this.file = file;
    }

    void ofFile(String reason, Object... args) {
        whole.add(Fault.ofFile(file, reason, args));
    }

    void ofCell(FormRow row, int column, String label, String reason, Object... args) {
        cells.putIfAbsent(new At(row.line(), column), row.fault(file, column, label, reason, args));
    }

    boolean any() {
        return whole.any() || !cells.isEmpty();
    }

    /** Those of the file as a whole first. */
    Faults told() {
        var told = new Faults();
        told.addAll(whole);
        cells.values().forEach(told::add);
        return told;
    }
}
