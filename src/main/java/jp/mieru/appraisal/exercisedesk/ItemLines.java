package jp.mieru.appraisal.exercisedesk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.mieru.appraisal.exercise.Exercise;
import jp.mieru.appraisal.exercise.Exercise.Item;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Items of a case as the office types them, one a line: {@code 項目 | 評語 | 理由}, and in English {@code item | why}, line by
 * line. Pure.
 */
record ItemLines(
        List<Item> items,
        @Nullable Fault japanese,
        @Nullable Fault english) {
    private static final int TITLE = 100;
    private static final int WHY = 500;
    private static final int PARTS = 3;

    /**
     * The first thing that is wrong.
     *
     * @param line from 1
     * @param reason parts, grade, long, many, none or lines
     */
    record Fault(int line, String reason) {}

    static ItemLines read(String japanese, String english, List<String> grades) {
        var ja = lines(japanese);
        var en = lines(english);
        var fault = ja.isEmpty()
                ? new Fault(1, "none")
                : ja.size() > Exercise.MOST_ITEMS ? new Fault(ja.size(), "many") : null;
        for (int at = 0; at < ja.size() && fault == null; at++) {
            fault = fault(ja.get(at), PARTS, at + 1, 1);
            if (fault == null && !grades.contains(ja.get(at)[1])) {
                fault = new Fault(at + 1, "grade");
            }
        }
        var other = en.isEmpty() || en.size() == ja.size() ? null : new Fault(en.size(), "lines");
        for (int at = 0; at < en.size() && other == null; at++) {
            other = fault(en.get(at), 2, at + 1, 2);
        }
        return new ItemLines(fault == null && other == null ? items(ja, en) : List.of(), fault, other);
    }

    private static @Nullable Fault fault(String[] parts, int wanted, int line, int times) {
        if (parts.length != wanted || List.of(parts).contains("")) {
            return new Fault(line, "parts");
        }
        return CodePoints.length(parts[0]) > times * TITLE || CodePoints.length(parts[wanted - 1]) > times * WHY
                ? new Fault(line, "long")
                : null;
    }

    private static List<Item> items(List<String[]> ja, List<String[]> en) {
        var items = new ArrayList<Item>();
        for (int at = 0; at < ja.size(); at++) {
            var own = ja.get(at);
            items.add(new Item(
                    new Words(own[0], en.isEmpty() ? null : en.get(at)[0]),
                    own[1],
                    new Words(own[2], en.isEmpty() ? null : en.get(at)[1])));
        }
        return items;
    }

    private static List<String[]> lines(String typed) {
        return typed.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("[|｜]", -1))
                .map(ItemLines::trimmed)
                .toList();
    }

    private static String[] trimmed(String[] parts) {
        var trimmed = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            trimmed[i] = Typed.line(parts[i]);
        }
        return trimmed;
    }

    static String japanese(List<Item> items) {
        return items.stream()
                .map(item -> item.title().ja() + " | " + item.model() + " | "
                        + item.why().ja())
                .collect(Collectors.joining("\n"));
    }

    static String english(List<Item> items) {
        return items.stream()
                        .allMatch(
                                item -> item.title().en() != null && item.why().en() != null)
                ? items.stream()
                        .map(item -> item.title().en() + " | " + item.why().en())
                        .collect(Collectors.joining("\n"))
                : "";
    }
}
