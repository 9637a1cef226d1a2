package jp.mieru.platform.files.xlsx;

import java.util.regex.Pattern;

/**
 * The first section of a number format taken apart.
 *
 * @param active the characters that mean something in lower case, without what is only shown
 * @param pattern what is shown, with a mark for each digit
 * @param elapsed whether it counts hours or minutes beyond a day, like {@code [h]:mm}
 */
record FormatCode(String active, String pattern, boolean elapsed) {

    private static final Pattern COUNTS = Pattern.compile("\\[(h+|m+|s+)]", Pattern.CASE_INSENSITIVE);

    static FormatCode parse(String code, char digit) {
        StringBuilder active = new StringBuilder();
        StringBuilder pattern = new StringBuilder();
        int i = 0;
        while (i < code.length() && code.charAt(i) != ';') {
            char c = code.charAt(i);
            int end = endOfPiece(code, i);
            if (c == '"' || c == '\\') {
                pattern.append(code, Math.min(i + 1, end), c == '"' && end > i + 1 ? end - 1 : end);
            } else if (c != '[' && c != '_' && c != '*') {
                active.append(Character.toLowerCase(c));
                pattern.append(c == '0' ? digit : c);
            }
            i = end;
        }
        return new FormatCode(
                active.toString(), pattern.toString(), COUNTS.matcher(code).find());
    }

    private static int endOfPiece(String code, int at) {
        int end = switch (code.charAt(at)) {
            case '"' -> code.indexOf('"', at + 1) + 1;
            case '[' -> code.indexOf(']', at + 1) + 1;
            case '\\', '_', '*' -> at + 2;
            default -> at + 1;
        };
        return end <= at || end > code.length() ? code.length() : end;
    }
}
