package jp.mieru.appraisal.outcome;

import java.util.List;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import org.springframework.stereotype.Component;

/** All sheets of a cycle but those left out, with what came out, for the office: three statements for however many. */
@Component
public class CycleOutcomes {
    private final Sheets sheets;
    private final Outcomes outcomes;

    CycleOutcomes(Sheets sheets, Outcomes outcomes) {
        this.sheets = sheets;
        this.outcomes = outcomes;
    }

    /**
     * A sheet with what counts of its outcomes.
     *
     * @param outcomes none before the sheet has come to the adjustment: the office does not see them earlier
     */
    public record WithOutcomes(Sheet sheet, List<Outcome> outcomes) {}

    public List<WithOutcomes> of(CycleId cycle) {
        var all = sheets.of(cycle).stream()
                .filter(sheet -> sheet.leftOut() == null)
                .toList();
        var ready = all.stream().filter(Sheet::isWithOffice).map(Sheet::id).toList();
        var found = outcomes.of(ready);
        return all.stream()
                .map(sheet -> new WithOutcomes(sheet, Outcomes.counting(found.getOrDefault(sheet.id(), List.of()))))
                .toList();
    }
}
