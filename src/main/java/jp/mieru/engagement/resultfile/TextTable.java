package jp.mieru.engagement.resultfile;

import java.io.PrintWriter;
import java.util.List;
import jp.mieru.platform.text.CodePoints;

/** Rows in columns of a fixed-width font, where a full-width character takes two places. */
final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    static void print(List<List<String>> rows, PrintWriter out) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], CodePoints.width(row.get(i)));
            }
        }
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i))
                    .append(" ".repeat(widths[i] - CodePoints.width(row.get(i))))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
