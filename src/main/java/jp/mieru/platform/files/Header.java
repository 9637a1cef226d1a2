package jp.mieru.platform.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;

/** The names of the columns: the first row with anything in it, trimmed, without unnamed columns at its end. */
record Header(long line, List<String> names, List<Heading> headings, List<Trouble> troubles) {

    static final Header NONE = new Header(0, List.of(), List.of(), List.of());

    static Header of(RawRow row, Limits limits) {
        List<String> names =
                new ArrayList<>(row.cells().stream().map(Normal::trim).toList());
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        List<Trouble> troubles = new ArrayList<>(row.troubles());
        if (names.size() > limits.columns()) {
            troubles.add(Trouble.ofRow(row.line(), "", Reason.TOO_MANY_COLUMNS, limits.columns()));
            return new Header(row.line(), List.of(), List.of(), troubles);
        }
        List<Heading> headings =
                names.stream().map(name -> new Heading(name, "")).toList();
        Header header = new Header(row.line(), List.copyOf(names), headings, troubles);
        header.checkNames(new CellCheck(limits));
        return header;
    }

    /** The names in one or two rows that another tool wrote: some may be blank, and some may come twice. */
    static Header foreign(RawRow row, @Nullable RawRow second, Limits limits) {
        int size = Math.max(width(row), second == null ? 0 : width(second));
        List<Trouble> troubles = new ArrayList<>(row.troubles());
        if (size > limits.columns()) {
            troubles.add(Trouble.ofRow(row.line(), "", Reason.TOO_MANY_COLUMNS, limits.columns()));
            return new Header(row.line(), List.of(), List.of(), troubles);
        }
        List<Heading> headings = new ArrayList<>();
        String top = "";
        for (int i = 0; i < size; i++) {
            String name = cell(row, i);
            top = name.isEmpty() && second != null ? top : name;
            headings.add(new Heading(top, second == null ? "" : cell(second, i)));
        }
        List<String> names = headings.stream().map(Heading::name).toList();
        CellCheck check = new CellCheck(limits);
        for (int i = 0; i < size; i++) {
            check.check(row.line(), i, names.get(i)).ifPresent(troubles::add);
        }
        return new Header(row.line(), names, List.copyOf(headings), troubles);
    }

    private static int width(RawRow row) {
        int width = row.cells().size();
        while (width > 0 && Normal.isBlank(row.cells().get(width - 1))) {
            width--;
        }
        return width;
    }

    private static String cell(RawRow row, int column) {
        return column < row.cells().size() ? Normal.trim(row.cells().get(column)) : "";
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
