package jp.mieru.engagement.themeshares;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many texts of one question there are by department, and how many of them are about each theme; last those of all. */
final class Tally {
    private final Departments departments;
    private final int[] writers;
    private final Map<UUID, int[]> mentions = new HashMap<>();

    Tally(Departments departments, List<UUID> themes) {
        this.departments = departments;
        this.writers = new int[departments.size() + 1];
        themes.forEach(theme -> mentions.put(theme, new int[departments.size() + 1]));
    }

    void addWriters(int unit, int number) {
        add(writers, unit, number);
    }

    void addMentions(UUID theme, int unit, int number) {
        add(of(theme), unit, number);
    }

    int[] writers() {
        return writers.clone();
    }

    /** Texts about the theme. */
    int[] mentions(UUID theme) {
        return Arrays.copyOf(of(theme), writers.length);
    }

    private int[] of(UUID theme) {
        return mentions.computeIfAbsent(theme, id -> new int[writers.length]);
    }

    private void add(int[] counts, int unit, int number) {
        int department = departments.of(unit);
        if (department >= 0) {
            counts[department] += number;
        }
        counts[counts.length - 1] += number;
    }
}
