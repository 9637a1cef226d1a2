package jp.mieru.appraisal.payresults;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.adjusting.Measure;
import jp.mieru.appraisal.pay.QuotaUse;
import jp.mieru.appraisal.ruleset.Pay;
import jp.mieru.organization.Roster.Person;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;

/** The results for pay as their page shows them. */
public record PayView(
        PayCycle whole, PayFilter filter, List<PaidPerson> rows, Map<StaffId, Person> people, Map<StaffId, Past> past) {

    public String path() {
        return "/appraisal-cycles/" + whole.cycle().id();
    }

    public String name(StaffId staff) {
        var person = people.get(staff);
        return person == null ? "" : person.name();
    }

    public String number(StaffId staff) {
        var person = people.get(staff);
        return person == null ? "" : person.staffNumber();
    }

    public String unit(PaidPerson person) {
        return whole.tree().find(person.unit()).map(Unit::name).orElse("");
    }

    public String unitCode(PaidPerson person) {
        return whole.tree().find(person.unit()).map(Unit::code).orElse("");
    }

    /** What the person's grade brings; null where the rules say nothing of it. */
    public Pay.@Nullable Rate rate(PaidPerson person) {
        return whole.rules().pay().rate(person.letter()).orElse(null);
    }

    /** What the person's years brought; nothing of what the person was not told. */
    public Past past(PaidPerson person) {
        return person.standing() == Standing.UNTOLD
                ? Past.NOTHING
                : Objects.requireNonNullElse(past.get(person.staff()), Past.NOTHING);
    }

    /** Steps of pay in this year: more of them where the points were reached. */
    public int raise(PaidPerson person, Pay.Rate rate) {
        return whole.raise(rate, past(person));
    }

    public String measureName(Measure of, Page page) {
        var part = of.part();
        return part == null
                ? page.t("appraisal.rules.section.overall")
                : whole.rules().part(part).orElseThrow().name().in(page.locale());
    }

    public String groupName(String code, Page page) {
        return whole.rules()
                .group(code)
                .map(group -> group.name().in(page.locale()))
                .orElseGet(() -> code.isEmpty() ? page.t("appraisal.pay.group.none") : code);
    }

    /** Of whom a quota is a share. */
    public String among(QuotaUse use, Page page) {
        return use.among().isEmpty() ? page.t("appraisal.adjusting.quota.everybody") : groupName(use.among(), page);
    }

    public List<QuotaUse> exceeded() {
        return whole.quotas().stream().filter(QuotaUse::isExceeded).toList();
    }
}
