package jp.mieru.engagement.results;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as a terminal or another program takes them. */
final class CsvLine {
    private static final int FIRST_WIDE = 0x1100;

    private CsvLine() {}

    /** RFC 4180: quoted where a comma, quote or line break stands in the cell. */
    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(","));
    }

    /** How many columns a text takes on a terminal: two for each character of Japanese. */
    static int columns(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
