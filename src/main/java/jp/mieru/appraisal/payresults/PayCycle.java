package jp.mieru.appraisal.payresults;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.adjusting.Measure;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.pay.PointsNeverLowerARaise;
import jp.mieru.appraisal.pay.QuotaUse;
import jp.mieru.appraisal.pay.Quotas;
import jp.mieru.appraisal.ruleset.Pay;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * A cycle with what counts for everybody in it.
 *
 * @param measure whose grade counts
 * @param measures those whose grades pay speaks of
 * @param people in the order of the organisation
 */
public record PayCycle(
        Cycle cycle, RuleSet rules, UnitTree tree, Measure measure, List<Measure> measures, List<PaidPerson> people) {

    /** Whom a filter means; of the viewer only what the viewer was told. */
    public List<PaidPerson> chosen(PayFilter filter, @Nullable Set<StaffId> named, Viewer viewer) {
        var unit = filter.unit();
        var within = unit == null ? null : tree.subtree(new UnitId(unit));
        return people.stream()
                .map(person -> isUntold(person, viewer) ? person.with(Standing.UNTOLD, "") : person)
                .filter(person -> filter.takes(person, within, named))
                .toList();
    }

    /** Whether somebody's grade is the viewer's own, who was not told it yet. */
    public static boolean isUntold(PaidPerson person, Viewer viewer) {
        return viewer.is(person.staff()) && !person.told() && !person.letter().isEmpty();
    }

    /** 昇給の号給数 of a grade, with what the years brought; points follow from the overall grade alone. */
    public int raise(Pay.Rate rate, Past past) {
        return PointsNeverLowerARaise.raise(
                rate, rules.pay().added(), past.points().reached() && measure.part() == null);
    }

    public boolean addsUp() {
        return rules.pay().added().threshold() > 0;
    }

    public int open() {
        return (int) people.stream()
                .filter(person -> person.standing() == Standing.OPEN)
                .count();
    }

    public int amended() {
        return (int) people.stream()
                .filter(person -> person.standing() == Standing.AMENDED)
                .count();
    }

    /** How far the quotas are used among those who were rated. */
    public List<QuotaUse> quotas() {
        var rated = people.stream()
                .filter(person -> person.standing().isOwn())
                .map(PaidPerson::graded)
                .toList();
        return new Quotas(measure.scale(rules), rules.pay().quotas()).among(rated);
    }

    /**
     * How many of a group of positions have which grade by their own rating.
     *
     * @param grades in the order of the letters
     * @param others who count by an earlier result, by the rules or not at all
     */
    public record GroupCount(String group, List<Long> grades, long rated, long others) {}

    /** By group, in the order of the rules. */
    public List<GroupCount> groups() {
        var letters = measure.scale(rules).letters();
        var order = rules.groups().stream().map(group -> group.code()).toList();
        var byGroup = people.stream()
                .collect(Collectors.groupingBy(
                        PaidPerson::group,
                        () -> new TreeMap<>((one, other) -> place(order, one) == place(order, other)
                                ? one.compareTo(other)
                                : Integer.compare(place(order, one), place(order, other))),
                        Collectors.toList()));
        return byGroup.entrySet().stream()
                .map(each -> count(each.getKey(), letters, each.getValue()))
                .toList();
    }

    private static int place(List<String> order, String group) {
        int at = order.indexOf(group);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static GroupCount count(String group, List<String> letters, List<PaidPerson> people) {
        var own = people.stream()
                .filter(person -> person.standing().isOwn())
                .collect(Collectors.groupingBy(PaidPerson::letter, Collectors.counting()));
        var grades = letters.stream()
                .map(letter -> Objects.requireNonNullElse(own.get(letter), 0L))
                .toList();
        long rated = own.values().stream().mapToLong(Long::longValue).sum();
        return new GroupCount(group, grades, rated, people.size() - rated);
    }
}
