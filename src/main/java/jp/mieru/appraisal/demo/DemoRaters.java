package jp.mieru.appraisal.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Units;
import jp.mieru.platform.demo.DemoFile;
import org.springframework.stereotype.Component;

/** Who of the demo city's raters rates in a way of their own, as {@code appraisal.yaml} says by the code of the unit that they lead. */
@Component
class DemoRaters {
    private final Units units;

    DemoRaters(Units units) {
        this.units = units;
    }

    /** Those who do not rate fairly, by how they do; whoever led on that day. */
    Map<StaffId, DemoHand> on(LocalDate day) {
        Map<String, Object> file = DemoFile.read("appraisal.yaml");
        @SuppressWarnings("unchecked")
        var raters = (Map<String, List<String>>) Objects.requireNonNull(file.get("raters"));
        var tree = units.asOf(day);
        var leaders = units.leadersByUnit(day);
        var found = new HashMap<StaffId, DemoHand>();
        raters.forEach((hand, codes) -> tree.units().stream()
                .filter(unit -> codes.contains(unit.code()))
                .forEach(unit -> found.put(
                        Objects.requireNonNull(leaders.get(unit.id()))
                                .getFirst()
                                .staff(),
                        DemoHand.of(hand))));
        return found;
    }
}
