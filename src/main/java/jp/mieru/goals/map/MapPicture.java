package jp.mieru.goals.map;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.goals.map.Icicle.Cell;

/**
 * Where everything stands in the picture, in pixels of its own: the goal at the top as a band across, below it a column for
 * each level.
 *
 * @param width of the whole
 * @param height of the whole
 */
public record MapPicture(int width, int height, List<Box> boxes) {
    /**
     * How it is drawn.
     *
     * @param width of the whole
     * @param row height of a row
     * @param band height of the band at the top
     * @param letter size of letters
     * @param titleLines most lines of a title in a single row
     * @param flat whether rows are so low that the title stands beside the small words and not below them
     */
    public record Measures(int width, int row, int band, int letter, int titleLines, boolean flat) {
        /** Across the page of a screen. */
        static final Measures SCREEN = new Measures(960, 62, 48, 13, 2, false);

        private static final int PAPER_WIDTH = 1480;
        private static final int PAPER_HEIGHT = 770;
        private static final int PAPER_LOWEST = 24;
        private static final int PAPER_ROW = 35;
        private static final int PAPER_BAND = 38;
        private static final int PAPER_LETTER = 13;

        /** Across A3 on its side, within its margins, of 96 pixels an inch; so many rows fill the sheet. */
        static Measures paper(int rows) {
            int row = Math.clamp(PAPER_HEIGHT / Math.max(1, rows), PAPER_LOWEST, 2 * PAPER_ROW);
            int lines = row < PAPER_ROW + PAPER_LETTER + 2 ? 1 : 2;
            return new Measures(PAPER_WIDTH, row, PAPER_BAND, PAPER_LETTER, lines, row < PAPER_ROW);
        }
    }

    /**
     * A goal in the picture.
     *
     * @param lines its title as it fits
     * @param indent from where the title stands beside the small words; 0 where it stands below them
     */
    public record Box(Cell cell, int x, int y, int width, int height, List<String> lines, int indent) {}

    private static final int PADDING = 8;
    private static final int HALF = 2;
    private static final int SMALL = 11;
    private static final int FIGURE = 36;

    static MapPicture of(List<Cell> cells, MapWords words, Measures measures) {
        int levels = Math.max(1, Icicle.levels(cells));
        int column = measures.width() / levels;
        var boxes = new ArrayList<Box>(cells.size());
        for (var cell : cells) {
            boolean top = cell.level() == 0;
            int height = top ? measures.band() : (cell.to() - cell.from()) * measures.row();
            int width = top ? measures.width() : column;
            int indent = top || !measures.flat() || cell.isSeveral() ? 0 : indent(words.caption(cell));
            int lines =
                    top ? 1 : Math.min(4, measures.titleLines() + (height - measures.row()) / (2 * measures.letter()));
            boxes.add(new Box(
                    cell,
                    top ? 0 : (cell.level() - 1) * column,
                    top ? 0 : measures.band() + cell.from() * measures.row(),
                    width,
                    height,
                    lines(
                            words.title(cell),
                            (width - 2 * PADDING - (indent == 0 ? 0 : indent + FIGURE)) * HALF / measures.letter(),
                            lines),
                    indent));
        }
        return new MapPicture(measures.width(), measures.band() + Icicle.rows(cells) * measures.row(), boxes);
    }

    private static int indent(String caption) {
        return halves(caption) * SMALL / HALF + 2 * PADDING;
    }

    /** Text in lines of so many half-width letters, a space at the end of a line where it was broken there; what does not fit ends in an ellipsis. */
    static List<String> lines(String text, int halves, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int width = 0;
        for (int letter : text.codePoints().toArray()) {
            int wide = letter < 0x2000 ? 1 : HALF;
            if (width + wide > halves) {
                if (lines.size() + 1 == most) {
                    return ended(lines, line);
                }
                int space = letter < 0x2000 && letter != ' ' ? line.lastIndexOf(" ") : -1;
                var rest = space > 0 ? line.substring(space + 1) : "";
                lines.add(space > 0 ? line.substring(0, space + 1) : line.toString());
                line = new StringBuilder(rest);
                width = halves(rest);
            }
            line.appendCodePoint(letter);
            width += wide;
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> ended(List<String> lines, StringBuilder line) {
        int last = line.offsetByCodePoints(line.length(), -1);
        lines.add(line.substring(0, last) + "…");
        return lines;
    }

    private static int halves(String text) {
        return (int) text.codePoints()
                .mapToLong(letter -> letter < 0x2000 ? 1 : HALF)
                .sum();
    }
}
