package jp.mieru.appraisal.opening;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.raters.Assigned.Consulted;
import jp.mieru.appraisal.sheet.NewSheet;
import jp.mieru.appraisal.takingpart.LeftOut;
import jp.mieru.appraisal.takingpart.Reason;

/** What opening a cycle makes, as it stands now. */
public record Plan(List<NewSheet> sheets, Map<StaffId, List<Consulted>> consulted, List<LeftOut> leftOut) {
    public Plan {
        sheets = List.copyOf(sheets);
        consulted = Map.copyOf(consulted);
        leftOut = List.copyOf(leftOut);
    }

    /** How many by the code of their group. */
    public Map<String, Long> byGroup() {
        return sheets.stream().collect(Collectors.groupingBy(NewSheet::group, TreeMap::new, Collectors.counting()));
    }

    /** How many are left out for which reason, in the order of the reasons. */
    public Map<Reason, Long> byReason() {
        return leftOut.stream()
                .collect(Collectors.groupingBy(
                        LeftOut::reason, () -> new EnumMap<>(Reason.class), Collectors.counting()));
    }

    /** Those whom nobody can rate before the office mends something. */
    public List<LeftOut> faults() {
        return leftOut.stream()
                .filter(each -> each.reason().isFault())
                .sorted(Comparator.comparing(LeftOut::reason)
                        .thenComparing(each -> each.staff().value()))
                .toList();
    }
}
