package jp.mieru.platform.text;

import java.text.BreakIterator;
import java.util.Locale;

/** Text measured as people see it: a character beyond the basic plane is one, and none is ever cut in two. */
public final class CodePoints {

    private static final String ELLIPSIS = "…";

    private CodePoints() {}

    /** The length in Unicode code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The width in columns of a fixed-width font: full-width characters count 2, marks and variation selectors 0. */
    public static int width(String text) {
        return text.codePoints().map(CodePoints::width).sum();
    }

    /**
     * The text itself, or its beginning and an ellipsis with at most {@code max} code points in all. Never cuts within
     * what a reader sees as one character (variation sequences, combined marks).
     */
    public static String shorten(String text, int max) {
        if (text.length() <= max || length(text) <= max) {
            return text;
        }
        int end = text.offsetByCodePoints(0, Math.max(0, max - 1));
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(0, Math.min(text.length(), end + 32)));
        return text.substring(0, characters.isBoundary(end) ? end : characters.preceding(end)) + ELLIPSIS;
    }

    /**
     * The text on one line with control and formatting characters made visible: line breaks as ⏎, others as
     * {@code <U+200B>}. Japanese fonts have no pictures of control characters.
     */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> appendVisible(visible, c));
        return visible.toString();
    }

    /**
     * The text without what neither XML (its production 2, Char) nor a reader can do anything with, and what comes with
     * pasting: control characters but tab and line breaks, halves of pairs, U+FFFE and U+FFFF.
     */
    public static String legible(String text) {
        return text.codePoints().allMatch(CodePoints::isLegible)
                ? text
                : text.codePoints()
                        .filter(CodePoints::isLegible)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegible(int c) {
        return c < ' '
                ? c == '\t' || c == '\n' || c == '\r'
                : c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE && c != 0xFFFE && c != 0xFFFF;
    }

    private static void appendVisible(StringBuilder visible, int c) {
        if (c == '\n' || c == '\r') {
            visible.append('⏎');
        } else if (isInvisible(c)) {
            visible.append(String.format(Locale.ROOT, "<U+%04X>", c));
        } else {
            visible.appendCodePoint(c);
        }
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> c == 0xFFFD;
        };
    }

    private static int width(int c) {
        if (c < 0x7F) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean narrow = c < 0x1100 || (c >= 0xFF61 && c <= 0xFFDC) || (c >= 0xFFE8 && c <= 0xFFEE);
        return narrow ? 1 : 2;
    }
}
