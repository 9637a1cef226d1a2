package jp.mieru.platform.files.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.mieru.platform.files.xlsx.SheetRow.OddCell;
import jp.mieru.platform.files.xlsx.XlsxRefused.Why;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet from top to bottom, one at a time. */
public final class SheetRows implements Closeable {

    private static final int MOST_COLUMNS = 16_384;

    private final XmlCursor xml;
    private final SharedStrings strings;
    private final Styles styles;
    private final boolean from1904;
    private final XlsxLimits limits;

    private long line;
    private int column;
    private List<String> cells = new ArrayList<>();
    private List<OddCell> odd = List.of();

    SheetRows(XmlCursor xml, SharedStrings strings, Styles styles, boolean from1904, XlsxLimits limits) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.limits = limits;
    }

    /** The next row that the sheet has, or null at its end. */
    public @Nullable SheetRow next() throws XlsxRefused {
        while (xml.next()) {
            if (xml.starts("row")) {
                return row();
            }
            if (xml.ends("sheetData")) {
                return null;
            }
        }
        return null;
    }

    /** The ranges that are merged into one cell, like B2:D3; to be asked after the last row. */
    public List<String> merged() throws XlsxRefused {
        var merged = new ArrayList<String>();
        while (merged.size() < MOST_COLUMNS && xml.next()) {
            var range = xml.starts("mergeCell") ? xml.attribute("ref") : null;
            if (range != null) {
                merged.add(range);
            }
        }
        return merged;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private SheetRow row() throws XlsxRefused {
        int number = Styles.number(xml.attribute("r"));
        line = number > 0 ? number : line + 1;
        column = -1;
        cells = new ArrayList<>(cells.size());
        odd = List.of();
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                cell();
            }
        }
        return new SheetRow(line, cells, odd);
    }

    private void cell() throws XlsxRefused {
        column = column(xml.attribute("r"));
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = "";
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = value();
            } else if (xml.starts("is")) {
                value = CellText.read(xml, "is", limits.cellChars());
            } else if (xml.starts("f")) {
                formula = true;
            }
        }
        if (!value.isEmpty() || formula) {
            put(text(type == null ? "n" : type, style, value), formula, "e".equals(type));
        }
    }

    private String value() throws XlsxRefused {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends("v")) {
            xml.appendText(text, limits.cellChars());
        }
        return text.toString();
    }

    private String text(String type, @Nullable String style, String value) throws XlsxRefused {
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : CellText.unescape(strings.get(Styles.number(value)));
            case "inlineStr", "str" -> CellText.unescape(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "n" -> styles.of(style).text(value, from1904);
            default -> value;
        };
    }

    private void put(String text, boolean formula, boolean error) {
        int at = Math.min(column, limits.columns());
        while (cells.size() <= at) {
            cells.add("");
        }
        cells.set(at, text);
        if (formula || error) {
            if (odd.isEmpty()) {
                odd = new ArrayList<>();
            }
            odd.add(new OddCell(at, formula));
        }
    }

    /** The column of a reference like AB12, from 0; without one the column after the last. */
    private int column(@Nullable String reference) throws XlsxRefused {
        if (reference == null) {
            return checked(column + 1);
        }
        int letters = 0;
        int number = 0;
        while (letters < reference.length()
                && letters < 4
                && reference.charAt(letters) >= 'A'
                && reference.charAt(letters) <= 'Z') {
            number = number * 26 + reference.charAt(letters++) - 'A' + 1;
        }
        return checked(number - 1);
    }

    private static int checked(int column) throws XlsxRefused {
        if (column < 0 || column >= MOST_COLUMNS) {
            throw new XlsxRefused(Why.BROKEN);
        }
        return column;
    }
}
