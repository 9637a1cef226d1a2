package jp.mieru.engagement.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mieru.engagement.briefing.Briefing.Decision;
import jp.mieru.engagement.results.Comparison;
import jp.mieru.engagement.results.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Which three things there are to decide, by rules alone: first what is low and matters, then where it fell or is lowest, then
 * whether units act; where one of these has nothing to say, where few answered. Nothing that chance explains counts.
 */
final class Decisions {
    private static final int MOST = 3;
    private static final double LOW_RATE = 80;

    /**
     * What the rules look at.
     *
     * @param path address of the round's results
     * @param whole name of the whole
     * @param driver name of what is low and goes strongly with the outcome, null where that is not known
     * @param outcome name of the outcome
     * @param lines scores of the whole
     * @param departments those right below the whole
     * @param called units that are to have a plan, 0 where there is no call yet
     * @param shared those of them that have shared one
     */
    record Facts(
            String path,
            String whole,
            @Nullable String driver,
            String outcome,
            List<Comparison> lines,
            List<Part> departments,
            int called,
            int shared) {}

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

    private Decisions(Facts facts) {
        this.facts = facts;
    }

    /** Up to three, the weightiest first. */
    static List<Decision> of(Facts facts) {
        var rules = new Decisions(facts);
        var found = new ArrayList<Decision>();
        Stream.of(rules.matters(), rules.fell().or(rules::below), rules.plans(), rules.fewAnswered())
                .flatMap(Optional::stream)
                .limit(MOST)
                .forEach(found::add);
        return found;
    }

    /** What goes strongly with the outcome and is low; otherwise the lowest. */
    private Optional<Decision> matters() {
        var shown = facts.lines().stream().filter(line -> !line.index() && line.shown());
        return facts.driver() == null
                ? shown.min(Comparator.comparingDouble(Decisions::score))
                        .map(line -> decision("lowest", facts.path(), line.name(), text(score(line))))
                : shown.filter(line -> line.name().equals(facts.driver()))
                        .findFirst()
                        .map(line -> decision(
                                "driver", facts.path() + "/drivers", line.name(), text(score(line)), facts.outcome()));
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
        return facts.departments().stream()
                .filter(part -> part.rate() != null && part.rate() < LOW_RATE)
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
