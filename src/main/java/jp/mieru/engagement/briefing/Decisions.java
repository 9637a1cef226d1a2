package jp.mieru.engagement.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.engagement.briefing.Briefing.Decision;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.comparing.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Which three things there are to decide, by rules alone: first what of the whole keeps falling, then what is low and matters,
 * where it fell or is lowest, whether units act, where few answered, as far as each of these has something to say. Nothing that
 * chance explains counts.
 */
final class Decisions {
    private static final int MOST = 3;
    /** The response rate that is called low where the office has set no goal. */
    private static final int LOW_RATE = 80;

    /**
     * What the rules look at.
     *
     * @param path address of the round's results
     * @param whole name of the whole
     * @param driver code of what is low and goes strongly with the outcome, null where that is not known
     * @param outcome name of the outcome
     * @param lines scores of the whole
     * @param earlier the same in each of the rounds before, the newest first
     * @param departments those right below the whole
     * @param called units that are to have a plan, 0 where there is no call yet
     * @param shared those of them that have shared one
     * @param goal the response rate in percent that the office has set for the round, null where it has set none
     */
    record Facts(
            String path,
            String whole,
            @Nullable String driver,
            String outcome,
            List<Comparison> lines,
            List<List<Comparison>> earlier,
            List<Part> departments,
            int called,
            int shared,
            @Nullable Integer goal) {}

    /**
     * A department.
     *
     * @param rate response rate in percent, null where it is not known
     * @param lines its scores
     */
    record Part(String code, String name, @Nullable Double rate, List<Comparison> lines) {}

    /** A score of a department that stands out. */
    private record Found(Part part, Comparison line, double points) {}

    private final Facts facts;
    private final Optional<KeepsFalling> falling;

    private Decisions(Facts facts) {
        this.facts = facts;
        this.falling = KeepsFalling.in(facts.lines(), facts.earlier());
    }

    /** Up to three, the weightiest first. */
    static List<Decision> of(Facts facts) {
        var rules = new Decisions(facts);
        var found = new ArrayList<Decision>();
        Stream.of(
                        rules.keepsFalling(),
                        rules.matters(),
                        rules.fell().or(rules::below),
                        rules.plans(),
                        rules.fewAnswered())
                .flatMap(Optional::stream)
                .limit(MOST)
                .forEach(found::add);
        return found;
    }

    private Optional<Decision> keepsFalling() {
        return falling.map(found -> decision(
                "falling",
                facts.path(),
                found.line().name(),
                found.scores().stream().map(Decisions::text).collect(Collectors.joining("→")),
                found.scores().size(),
                facts.whole()));
    }

    /** What goes strongly with the outcome and is low; otherwise the lowest. Nothing where just that keeps falling. */
    private Optional<Decision> matters() {
        var shown = facts.lines().stream()
                .filter(line -> !line.index() && line.shown())
                .toList();
        var named = shown.stream()
                .filter(line -> line.code().equals(facts.driver()))
                .findFirst();
        return named.or(() -> shown.stream().min(Comparator.comparingDouble(Decisions::score)))
                .filter(line -> falling.isEmpty() || !falling.get().line().equals(line))
                .map(line -> named.isPresent() ? driver(line) : lowest(line));
    }

    private Decision driver(Comparison line) {
        return decision(
                "driver", facts.path() + "/drivers", line.name(), text(score(line)), facts.outcome(), facts.whole());
    }

    private Decision lowest(Comparison line) {
        return decision("lowest", facts.path(), line.name(), text(score(line)), facts.whole());
    }

    private Optional<Decision> fell() {
        return furthestDown(Comparison::toBefore).map(found -> standsOut("fell", found));
    }

    private Optional<Decision> below() {
        return furthestDown(Comparison::toWhole).map(found -> standsOut("below", found));
    }

    private Optional<Decision> plans() {
        if (facts.called() == 0) {
            return Optional.of(decision("uncalled", "/action-plan-rounds"));
        }
        int owing = facts.called() - facts.shared();
        return owing == 0
                ? Optional.empty()
                : Optional.of(decision("plans", "/action-plan-rounds", facts.called(), owing));
    }

    private Optional<Decision> fewAnswered() {
        int goal = Objects.requireNonNullElse(facts.goal(), LOW_RATE);
        return facts.departments().stream()
                .filter(part -> part.rate() != null && part.rate() < goal)
                .min(Comparator.comparingDouble(part -> Objects.requireNonNull(part.rate())))
                .map(part -> decision("rate", unit(part), part.name(), text(Objects.requireNonNull(part.rate()))));
    }

    /** The construct of a department that lies furthest below the whole by more than chance. */
    static Optional<Comparison> furthestBelow(List<Comparison> lines) {
        var nowhere = new Part("", "", null, lines);
        return lines.stream()
                .flatMap(line -> found(nowhere, line, line.toWhole()).stream())
                .min(Comparator.comparingDouble(Found::points))
                .map(Found::line);
    }

    private Optional<Found> furthestDown(Function<Comparison, @Nullable Gap> gap) {
        return facts.departments().stream()
                .flatMap(part -> part.lines().stream().map(line -> found(part, line, gap.apply(line))))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Found::points));
    }

    private static Optional<Found> found(Part part, Comparison line, @Nullable Gap gap) {
        return line.index() || !line.shown() || gap == null || !gap.real() || gap.points() >= 0
                ? Optional.empty()
                : Optional.of(new Found(part, line, gap.points()));
    }

    private Decision standsOut(String key, Found found) {
        return decision(
                key,
                unit(found.part()),
                found.part().name(),
                found.line().name(),
                text(-found.points()),
                facts.whole());
    }

    private String unit(Part part) {
        return facts.path() + "/units/" + part.code();
    }

    private static double score(Comparison line) {
        return Objects.requireNonNull(line.unit().score());
    }

    private static String text(double points) {
        return Objects.requireNonNull(Comparison.text(points));
    }

    private static Decision decision(String key, String href, Object... arguments) {
        return new Decision("engagement.briefing.decide." + key, List.of(arguments), href);
    }
}
