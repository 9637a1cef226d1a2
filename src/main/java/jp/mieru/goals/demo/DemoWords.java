package jp.mieru.goals.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.platform.demo.DemoFile;

/** What {@code goals.yaml} says. */
record DemoWords(Map<String, Object> all) {
    /**
     * A goal in words.
     *
     * @param aim what it serves: the code of an aim, or which goal of the department; or whose work it is; empty for any
     */
    record Words(String aim, String title, String measure, String target) {
        private static Words read(String line) {
            var parts = line.split(" \\| ");
            int first = parts.length == 4 ? 1 : 0;
            return new Words(first == 1 ? parts[0] : "", parts[first], parts[first + 1], parts[first + 2]);
        }

        /** Whether it is work of the unit with this code. */
        boolean fits(String code) {
            return aim.isEmpty() || List.of(aim.split(" ")).contains(code.substring(0, 2));
        }

        Words of(String unit) {
            return new Words(aim, title.replace("{0}", unit), measure, target);
        }
    }

    static DemoWords read() {
        return new DemoWords(DemoFile.read("goals.yaml"));
    }

    String philosophy(String part) {
        Map<String, String> philosophy = as("philosophy");
        return philosophy.getOrDefault(part, "");
    }

    List<Map<String, Object>> plans() {
        return as("plans");
    }

    /** Goals by the first digits of a unit's code: two of a department, four of a section. */
    List<Words> goals(String kind, String code) {
        Map<String, List<String>> goals = as(kind);
        return goals.getOrDefault(code, List.of()).stream().map(Words::read).toList();
    }

    List<Words> pool(String kind) {
        List<String> pool = as(kind);
        return pool.stream().map(Words::read).toList();
    }

    List<String> lines(String kind) {
        return as(kind);
    }

    @SuppressWarnings("unchecked")
    private <T> T as(String name) {
        return (T) Objects.requireNonNull(all.get(name), name);
    }
}
