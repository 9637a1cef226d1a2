package jp.mieru.engagement.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.engagement.comparing.Comparison;

/**
 * What fell from each of three rounds or more to the next, every time by more than chance.
 *
 * @param line of the newest round
 * @param scores of all these rounds, the oldest first
 */
record KeepsFalling(Comparison line, List<Double> scores) {
    private static final int FEWEST_ROUNDS = 3;

    /**
     * The lowest of what keeps falling.
     *
     * @param lines scores of the newest round beside the one before
     * @param earlier the same of each round before, the newest first
     */
    static Optional<KeepsFalling> in(List<Comparison> lines, List<List<Comparison>> earlier) {
        return lines.stream()
                .filter(line -> !line.index() && line.shown())
                .map(line -> new KeepsFalling(line, scores(line, earlier)))
                .filter(found -> found.scores().size() >= FEWEST_ROUNDS)
                .min(Comparator.comparingDouble(found -> found.scores().getLast()));
    }

    /** As far back as it fell each time, the newest score at the end. */
    private static List<Double> scores(Comparison line, List<List<Comparison>> earlier) {
        var scores = new ArrayList<Double>();
        var at = line;
        scores.add(score(at));
        for (var lines : earlier) {
            var before = of(lines, line.code());
            if (!fell(at) || before.isEmpty()) {
                break;
            }
            at = before.get();
            scores.addFirst(score(at));
        }
        return scores;
    }

    private static Optional<Comparison> of(List<Comparison> lines, String code) {
        return lines.stream()
                .filter(line -> line.code().equals(code) && line.shown())
                .findFirst();
    }

    private static boolean fell(Comparison line) {
        var gap = line.toBefore();
        return gap != null && gap.real() && gap.points() < 0;
    }

    private static double score(Comparison line) {
        return Objects.requireNonNull(line.unit().score());
    }
}
