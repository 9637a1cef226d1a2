package jp.mieru.appraisal.adjusting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.adjusting.Adjusting.Whole;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.pay.QuotaUse;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.organization.Roster.Person;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The adjustment of a cycle as its page shows it.
 *
 * @param measures what one can look at
 * @param letters grades of the measure, the best first
 * @param all how many have come to the adjustment or passed it
 * @param before how many are still being rated
 * @param waiting how many of all wait for the office
 * @param whole spread over everybody
 * @param groups spread by group of positions
 * @param departments by the unit right below the top
 * @param raters by first rater, in the unit that was chosen; none where there are too many to be looked at together
 * @param manyRaters how many first raters there are in that unit
 * @param fixing how many of the list are fixed once they are passed on
 * @param rows sheets to be shown
 * @param seen what the list looked like
 */
public record AdjustmentView(
        Cycle cycle,
        RuleSet rules,
        UnitTree tree,
        AdjustmentFilter filter,
        Measure measure,
        List<Measure> measures,
        List<String> letters,
        int all,
        int before,
        int waiting,
        Spread whole,
        List<Spread> groups,
        List<Spread> departments,
        List<Spread> raters,
        int manyRaters,
        List<QuotaUse> quotas,
        int fixing,
        List<Judged> rows,
        String seen,
        Map<StaffId, Person> people) {
    private static final int MOST_RATERS = 60;
    private static final int MOST_UNITS = 100;

    /** As a page shows it: by first rater only where they are few. */
    static AdjustmentView of(
            Whole whole, AdjustmentFilter filter, List<Judged> rows, String seen, Map<StaffId, Person> people) {
        var raters = raters(whole, whole.within(filter));
        return of(whole, filter, rows, seen, people, raters.size() > MOST_RATERS ? List.of() : raters, raters.size());
    }

    /** With every first rater of the cycle, for a file. */
    static AdjustmentView complete(
            Whole whole, AdjustmentFilter filter, List<Judged> rows, Map<StaffId, Person> people) {
        var raters = raters(whole, whole.sheets());
        return of(whole, filter, rows, "", people, raters, raters.size());
    }

    private static List<Spread> raters(Whole whole, List<Judged> sheets) {
        var letters = whole.measure().scale(whole.rules()).letters();
        return Spread.by(sheet -> sheet.rater() == null ? null : sheet.rater().value(), sheets, letters);
    }

    private static AdjustmentView of(
            Whole whole,
            AdjustmentFilter filter,
            List<Judged> rows,
            String seen,
            Map<StaffId, Person> people,
            List<Spread> raters,
            int manyRaters) {
        var letters = whole.measure().scale(whole.rules()).letters();
        var sheets = whole.sheets();
        return new AdjustmentView(
                whole.cycle(),
                whole.rules(),
                whole.tree(),
                filter,
                whole.measure(),
                Measure.of(whole.cycle()),
                letters,
                sheets.size(),
                whole.before(),
                (int) sheets.stream().filter(Judged::isWaiting).count(),
                Spread.of("", sheets, letters),
                Spread.by(Judged::group, sheets, letters),
                Spread.by(sheet -> sheet.department().value(), sheets, letters),
                raters,
                manyRaters,
                whole.quotas(),
                (int) whole.waiting(filter).stream().filter(Judged::fixes).count(),
                rows,
                seen,
                people);
    }

    /** The units to choose from: all where they are few, else the departments and what lies on the way to the chosen one and right below it. */
    public List<UnitTree.Unit> units() {
        var chosen = filter.unit();
        if (tree.units().size() <= MOST_UNITS) {
            return tree.units();
        }
        var way = chosen == null
                ? List.<UnitId>of()
                : tree.path(new UnitId(chosen)).stream().map(UnitTree.Unit::id).toList();
        return tree.units().stream()
                .filter(unit -> unit.depth() <= 1 || way.contains(unit.parent()))
                .toList();
    }

    /** The first raters to choose from: those whose spread is shown, and the one who was chosen. */
    public List<String> raterKeys() {
        var chosen = filter.rater();
        var keys = raters.stream().map(Spread::key).filter(key -> !key.isEmpty());
        var own = chosen == null ? Stream.<String>of() : Stream.of(chosen.toString());
        return Stream.concat(keys, own).distinct().toList();
    }

    /** Whether a quota that binds is exceeded. */
    public boolean isOver() {
        return rules.pay().quotasBind() && quotas.stream().anyMatch(QuotaUse::isExceeded);
    }

    public String path() {
        return "/appraisal-cycles/" + cycle.id();
    }

    public String name(@Nullable StaffId staff) {
        var person = staff == null ? null : people.get(staff);
        return person == null ? "" : person.name();
    }

    public String number(StaffId staff) {
        var person = people.get(staff);
        return person == null ? "" : person.staffNumber();
    }

    public String unit(UnitId unit) {
        return tree.find(unit).map(UnitTree.Unit::name).orElse("");
    }

    public String measureName(Measure of, Page page) {
        var part = of.part();
        return part == null
                ? page.t("appraisal.rules.section.overall")
                : rules.part(part).orElseThrow().name().in(page.locale());
    }

    /** The spreads seen by whole, group, department or rater. */
    public List<Spread> spreads(String by) {
        return switch (by) {
            case "group" -> groups;
            case "department" -> departments;
            case "rater" -> raters;
            default -> List.of(whole);
        };
    }

    /** What the people of a spread have in common. */
    public String name(String by, String key, Page page) {
        return switch (by) {
            case "group" -> groupName(key, page);
            case "department" -> departmentName(key);
            case "rater" -> key.isEmpty() ? page.t("appraisal.adjusting.by.nobody") : raterName(key);
            default -> page.t("appraisal.adjusting.quota.everybody");
        };
    }

    /** The query that shows the sheets of a spread; null where no filter does. */
    public @Nullable String query(String by, String key) {
        var id = key.isEmpty() || by.equals("group") ? null : UUID.fromString(key);
        return id == null
                ? null
                : new AdjustmentFilter(
                                measure.word(),
                                by.equals("rater") ? filter.unit() : id,
                                by.equals("rater") ? id : null,
                                null)
                        .query();
    }

    public String groupName(String code, Page page) {
        return rules.group(code).map(group -> group.name().in(page.locale())).orElse(code);
    }

    public String departmentName(String id) {
        return unit(new UnitId(UUID.fromString(id)));
    }

    public String raterName(String id) {
        return id.isEmpty() ? "" : name(new StaffId(UUID.fromString(id)));
    }

    /** Of whom a quota is a share. */
    public String among(QuotaUse use, Page page) {
        if (use.among().isEmpty()) {
            return page.t("appraisal.adjusting.quota.everybody");
        }
        return groupName(use.among(), page);
    }
}
