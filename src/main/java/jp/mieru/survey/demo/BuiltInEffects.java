package jp.mieru.survey.demo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.platform.demo.DemoFile;
import org.jspecify.annotations.Nullable;

/**
 * What is built into the answers of the demo city, as {@code demo/mirai/effects.yaml} says: whoever makes the answers and
 * whoever looks for it afterwards read the same. Rounds are numbered from 1, everything is in points of 0 to 100.
 */
public final class BuiltInEffects {
    /** The outcome, made of other constructs. */
    public static final String ENGAGEMENT = "engagement";

    private static final double UNKNOWN_LEVEL = 60;

    /** Where a construct stands in round 1 and how far the whole city moves in each later round. */
    private record Course(double level, List<Double> moves) {
        double at(int round) {
            return level
                    + moves.stream().limit(round - 1L).mapToDouble(by -> by).sum();
        }
    }

    /**
     * A unit, with all below it, that differs.
     *
     * @param unit code
     * @param from the first round
     */
    public record UnitEffect(String unit, List<String> constructs, int from, double points) {}

    private final Map<String, Object> all;
    private final List<UnitEffect> units;

    private BuiltInEffects(Map<String, Object> all) {
        this.all = all;
        this.units = BuiltInEffects.<List<Map<String, Object>>>as(all.get("units")).stream()
                .map(BuiltInEffects::unit)
                .toList();
    }

    /** Reads them. */
    public static BuiltInEffects read() {
        return new BuiltInEffects(DemoFile.read("effects.yaml"));
    }

    /** Units that differ. */
    public List<UnitEffect> units() {
        return units;
    }

    /** The construct that plans of these units aimed at, by code; they changed nothing. */
    public Map<String, String> plansWithoutEffect() {
        return as(all.get("plansWithoutEffect"));
    }

    /** By how much engagement moves for each point of a construct; constructs that do not move it are not there. */
    public Map<String, Double> driversOfEngagement() {
        return as(map("engagement").get("of"), Map.of());
    }

    /** The construct in which people younger than {@link #young()} differ. */
    public String constructOfTheYoung() {
        return as(map("youngerThan").get("construct"));
    }

    /** Whoever is younger is young. */
    public int young() {
        return (int) number(map("youngerThan"), "age");
    }

    /** By how much the young differ from all others. */
    public double pointsOfTheYoung() {
        return number(map("youngerThan"), "points");
    }

    /**
     * Where somebody's score is expected, chance left out.
     *
     * @param within codes of the person's unit and all around it
     */
    public double expected(String construct, Collection<String> within, boolean young, int round) {
        if (!construct.equals(ENGAGEMENT)) {
            return course(construct).at(round) + special(construct, within, young, round);
        }
        Map<String, Double> drivers = new HashMap<>();
        driversOfEngagement().keySet().forEach(driver -> drivers.put(driver, expected(driver, within, young, round)));
        return engagement(drivers);
    }

    /** The engagement of somebody whose other scores are these; a construct that is not there stands where it began. */
    double engagement(Map<String, Double> scores) {
        double level = number(map(ENGAGEMENT), "level");
        for (var driver : driversOfEngagement().entrySet()) {
            double began = course(driver.getKey()).level();
            level += driver.getValue() * (scores.getOrDefault(driver.getKey(), began) - began);
        }
        return level;
    }

    private double special(String construct, Collection<String> within, boolean young, int round) {
        double points = units.stream()
                .filter(effect -> effect.from() <= round && effect.constructs().contains(construct))
                .filter(effect -> within.contains(effect.unit()))
                .mapToDouble(UnitEffect::points)
                .sum();
        return points + (young && construct.equals(constructOfTheYoung()) ? pointsOfTheYoung() : 0);
    }

    /** A standard deviation: {@code person}, {@code construct}, {@code answer}, {@code engagement} or {@code section}. */
    double chance(String what) {
        return number(map("chance"), what);
    }

    /** The share of people who answer, in sections between the least and the most, far less in a few. */
    double turnout(Collection<String> within, double between) {
        Map<String, Object> answering = map("answering");
        Map<String, Double> low = as(answering.get("low"));
        List<Double> usual = as(answering.get("usual"));
        return within.stream()
                .map(low::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(usual.getFirst() + between * (usual.getLast() - usual.getFirst()));
    }

    private Course course(String construct) {
        Map<String, Object> found = as(map("constructs").get(construct), Map.of());
        List<Number> moves = as(found.get("moves"), List.of());
        return new Course(
                found.isEmpty() ? UNKNOWN_LEVEL : number(found, "level"),
                moves.stream().map(Number::doubleValue).toList());
    }

    private Map<String, Object> map(String name) {
        return as(all.get(name));
    }

    private static UnitEffect unit(Map<String, Object> row) {
        return new UnitEffect(
                as(row.get("unit")), as(row.get("constructs")), (int) number(row, "from"), number(row, "points"));
    }

    private static double number(Map<String, Object> map, String name) {
        return BuiltInEffects.<Number>as(map.get(name)).doubleValue();
    }

    private static <T> T as(@Nullable Object found) {
        return BuiltInEffects.<T>cast(Objects.requireNonNull(found));
    }

    private static <T> T as(@Nullable Object found, T otherwise) {
        return found == null ? otherwise : BuiltInEffects.<T>cast(found);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object found) {
        return (T) found;
    }
}
