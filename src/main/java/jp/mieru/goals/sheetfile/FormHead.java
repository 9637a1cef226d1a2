package jp.mieru.goals.sheetfile;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.mieru.goals.sheet.WrittenName;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.FormSheet;
import jp.mieru.platform.files.FormSheet.FormRow;
import jp.mieru.platform.text.Normal;
import org.springframework.context.MessageSource;

/**
 * Where the columns of a form stand, in whatever order.
 *
 * @param line of the headings
 * @param columns from 0
 */
record FormHead(long line, Map<FormColumn, Integer> columns) {
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    /** The row with most headings; what is missing or there twice is noted. Empty where the table cannot be read for that. */
    static Optional<FormHead> of(FormSheet form, String file, MessageSource messages, Faults faults) {
        var names = names(messages);
        FormRow best = null;
        long most = 1;
        for (var row : form.rows()) {
            long known = row.cells().stream()
                    .filter(cell -> names.containsKey(WrittenName.key(cell)))
                    .count();
            if (known > most) {
                best = row;
                most = known;
            }
        }
        if (best == null) {
            faults.add(Fault.ofFile(file, "goals.file.fault.no-table"));
            return Optional.empty();
        }
        return Optional.of(new FormHead(best.line(), columns(best, names, file, messages, faults)))
                .filter(head -> !faults.any());
    }

    /** The heading as the form has it. */
    static String label(FormColumn column, MessageSource messages) {
        return column.heading(messages, SheetForm.LOCALE);
    }

    String cell(FormRow row, FormColumn column) {
        var at = columns.get(column);
        return at == null ? "" : Normal.trim(row.cell(at));
    }

    private static Map<FormColumn, Integer> columns(
            FormRow row, Map<String, FormColumn> names, String file, MessageSource messages, Faults faults) {
        var columns = new EnumMap<FormColumn, Integer>(FormColumn.class);
        for (int i = 0; i < row.cells().size(); i++) {
            var column = names.get(WrittenName.key(row.cell(i)));
            if (column != null && columns.putIfAbsent(column, i) != null) {
                faults.add(row.fault(file, i, label(column, messages), "platform.files.fault.column_twice"));
            }
        }
        for (var column : FormColumn.values()) {
            if (column.isNeeded() && !columns.containsKey(column)) {
                faults.add(Fault.ofCell(
                        file, row.line(), label(column, messages), "", "platform.files.fault.column_missing"));
            }
        }
        return columns;
    }

    private static Map<String, FormColumn> names(MessageSource messages) {
        var names = new HashMap<String, FormColumn>();
        for (var column : FormColumn.values()) {
            LANGUAGES.forEach(locale -> names.put(WrittenName.key(column.heading(messages, locale)), column));
        }
        return names;
    }
}
