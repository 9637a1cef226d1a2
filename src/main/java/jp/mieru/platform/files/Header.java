package jp.mieru.platform.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.mieru.platform.text.Normal;

/** The names of the columns: the first row with anything in it, trimmed, without unnamed columns at its end. */
record Header(long line, List<String> names, List<Trouble> troubles) {

    static final Header NONE = new Header(0, List.of(), List.of());

    static Header of(RawRow row, Limits limits) {
        List<String> names =
                new ArrayList<>(row.cells().stream().map(Normal::trim).toList());
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        List<Trouble> troubles = new ArrayList<>(row.troubles());
        if (names.size() > limits.columns()) {
            troubles.add(Trouble.ofRow(row.line(), "", Reason.TOO_MANY_COLUMNS, limits.columns()));
            return new Header(row.line(), List.of(), troubles);
        }
        Header header = new Header(row.line(), List.copyOf(names), troubles);
        header.checkNames(new CellCheck(limits));
        return header;
    }

    private void checkNames(CellCheck check) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            check.check(line, i, name).ifPresent(troubles::add);
            if (name.isEmpty()) {
                troubles.add(Trouble.ofCell(line, i, "", Reason.COLUMN_UNNAMED, i + 1));
            } else if (!seen.add(ColumnName.key(name))) {
                troubles.add(Trouble.ofCell(line, i, name, Reason.COLUMN_TWICE));
            }
        }
        if (names.size() == 1
                && (names.getFirst().contains(";") || names.getFirst().contains("\t"))) {
            troubles.add(Trouble.ofRow(line, names.getFirst(), Reason.SEPARATOR));
        }
    }
}
