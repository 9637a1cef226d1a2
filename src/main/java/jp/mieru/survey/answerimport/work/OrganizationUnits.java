package jp.mieru.survey.answerimport.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.survey.AnsweringUnits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organization's units today, for answers that name them by code or name. */
@Component
class OrganizationUnits {
    /**
     * Units that may be named.
     *
     * @param identities which unit of the organization each is
     */
    record Known(AnsweringUnits units, List<@Nullable UnitId> identities) {}

    private final Units units;
    private final Clock clock;

    OrganizationUnits(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    Known today() {
        UnitTree tree = units.asOf(LocalDate.now(clock));
        var known = new ArrayList<AnsweringUnits.Unit>();
        var identities = new ArrayList<@Nullable UnitId>();
        for (UnitTree.Unit unit : tree.units()) {
            UnitId parent = unit.parent();
            known.add(new AnsweringUnits.Unit(
                    unit.code(),
                    unit.name(),
                    parent == null ? null : tree.get(parent).code(),
                    null));
            identities.add(unit.id());
        }
        return new Known(new AnsweringUnits(known), identities);
    }
}
