package jp.mieru.goals.philosophy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;

/**
 * Aims as they are typed, a line each: the code, a space, the title, and after a bar what it means; or the three cells of a
 * spreadsheet's row.
 */
final class AimLines {
    private static final Pattern BAR = Pattern.compile("[|\uFF5C]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    private AimLines() {}

    /** An aim as it was typed. */
    record Line(int number, String code, String title, String words) {
        /** What is wrong with it: the last part of a message key, or null. */
        @Nullable
        String fault() {
            if (code.isEmpty() || title.isEmpty()) {
                return "incomplete";
            }
            return CodePoints.length(code) > Aim.LONGEST_CODE
                            || CodePoints.length(title) > Aim.LONGEST_TITLE
                            || CodePoints.length(words) > Aim.LONGEST_WORDS
                    ? "long"
                    : null;
        }
    }

    /** The lines that are not blank, numbered as typed. */
    static List<Line> read(@Nullable String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var line : (text == null ? "" : text).lines().toList()) {
            number++;
            if (!Normal.isBlank(line)) {
                lines.add(line(number, Normal.trim(line)));
            }
        }
        return lines;
    }

    /** The first line whose code stands in a line before, or null. */
    static @Nullable Line twice(List<Line> lines) {
        var seen = new HashSet<String>();
        return lines.stream().filter(line -> !seen.add(line.code())).findFirst().orElse(null);
    }

    static String write(List<Aim> aims) {
        return aims.stream()
                .map(aim -> aim.code() + " " + aim.title() + (aim.words().isEmpty() ? "" : " | " + aim.words()))
                .collect(Collectors.joining("\n"));
    }

    private static Line line(int number, String line) {
        if (line.indexOf('\t') >= 0) {
            var cells = line.split("\t", 3);
            return new Line(
                    number, code(cells[0]), Normal.trim(cells[1]), cells.length > 2 ? Normal.trim(cells[2]) : "");
        }
        var parts = SPACE.split(line, 2);
        var rest = parts.length > 1 ? BAR.split(parts[1], 2) : new String[] {""};
        return new Line(number, code(parts[0]), Normal.trim(rest[0]), rest.length > 1 ? Normal.trim(rest[1]) : "");
    }

    private static String code(String typed) {
        return Normal.code(typed).toUpperCase(Locale.ROOT);
    }
}
