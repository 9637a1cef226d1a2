package jp.mieru.appraisal.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.appraisal.ruleset.Pay.Base;
import jp.mieru.appraisal.ruleset.Pay.Quota;
import jp.mieru.appraisal.ruleset.Scale;

/**
 * Whether no more people have the best grades than the rules allow. A share is cut down (以内), so that of seven people a
 * quarter is one. A quota within another one (その中の) is a share of the share above it, not cut down in between: 5 % within
 * 25 % of 100 people is one person, of 300 people three.
 */
public final class Quotas {
    private static final int HUNDREDTHS = 2;
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final Scale scale;
    private final List<Quota> quotas;

    /** @param scale of the grades that the quotas name */
    public Quotas(Scale scale, List<Quota> quotas) {
        this.scale = scale;
        this.quotas = List.copyOf(quotas);
    }

    /** How far each quota is used, quota by quota; among positions or groups in the order of their names. */
    public List<QuotaUse> among(Collection<Graded> everybody) {
        var uses = new ArrayList<QuotaUse>();
        var outer = Reach.EVERYBODY;
        for (var quota : quotas) {
            var reach = quota.base() == Base.WITHIN ? outer : new Reach(FULL, quota.base());
            buckets(reach.base(), everybody).forEach((among, people) -> uses.add(use(quota, reach, among, people)));
            outer = new Reach(share(quota.percent(), reach.percent()), reach.base());
        }
        return uses;
    }

    private QuotaUse use(Quota quota, Reach reach, String among, List<Graded> people) {
        var base = share(reach.percent(), BigDecimal.valueOf(people.size()));
        int allowed =
                share(quota.percent(), base).setScale(0, RoundingMode.DOWN).intValueExact();
        int lowest = scale.place(quota.letter());
        var holders = people.stream()
                .filter(person -> scale.place(person.letter()) >= 0 && scale.place(person.letter()) <= lowest)
                .map(Graded::staff)
                .toList();
        return new QuotaUse(quota, among, base, allowed, holders);
    }

    /** Of how much of whom a quota is a share. */
    private record Reach(BigDecimal percent, Base base) {
        static final Reach EVERYBODY = new Reach(FULL, Base.ALL);
    }

    private static BigDecimal share(BigDecimal percent, BigDecimal of) {
        return percent.multiply(of).movePointLeft(HUNDREDTHS);
    }

    private static Map<String, List<Graded>> buckets(Base base, Collection<Graded> everybody) {
        Function<Graded, String> bucket = switch (base) {
            case POSITION -> Graded::position;
            case GROUP -> Graded::group;
            case ALL, WITHIN -> person -> "";
        };
        return everybody.stream().collect(Collectors.groupingBy(bucket, TreeMap::new, Collectors.toList()));
    }
}
