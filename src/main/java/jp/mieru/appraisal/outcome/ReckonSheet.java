package jp.mieru.appraisal.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mieru.appraisal.entry.Entry;
import jp.mieru.appraisal.entry.EntryField;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.platform.text.Normal;
import org.springframework.stereotype.Component;

/** Reckons what would come out of a sheet as it stands. */
@Component
public class ReckonSheet {
    private final EarlierPeriods earlier;

    ReckonSheet(EarlierPeriods earlier) {
        this.earlier = earlier;
    }

    /** What the entries of a step say. */
    public static Marks marks(Sheet sheet, Map<Procedure, Map<String, Entry>> entries, Procedure step) {
        return new Marks(
                values(entries, step),
                values(entries, sheet.steps().getFirst()),
                values(entries, sheet.markedIn().getFirst()));
    }

    public Reckoned of(Sheet sheet, Rated rated, Marks marks) {
        return Reckoned.of(rated, marks, rated.endsTheYear() ? earlier.of(sheet.staff(), rated.cycle()) : Earlier.NONE);
    }

    /** The outcomes of a step in which marks were given, with the overall grade that its rater chose. */
    public static List<Outcome> outcomes(Procedure step, Rated rated, Marks marks, Reckoned reckoned) {
        var all = new ArrayList<Outcome>();
        reckoned.periods().forEach((part, result) -> all.add(Outcome.of(step, part, false, result)));
        reckoned.years().forEach((part, result) -> all.add(Outcome.of(step, part, true, result)));
        Optional.ofNullable(reckoned.overall())
                .map(result -> Outcome.of(step, null, true, result))
                .map(proposed -> {
                    var given = given(rated, marks);
                    return given.isEmpty() || given.equals(proposed.proposed())
                            ? proposed
                            : proposed.given(step, given, Normal.trim(marks.value(EntryField.REASON)));
                })
                .ifPresent(all::add);
        return all;
    }

    /** The overall grade that a rater chose; empty for the one proposed. */
    public static String given(Rated rated, Marks marks) {
        return rated.endsTheYear() && rated.rules().overall().mayDiffer() ? marks.value(EntryField.GRADE) : "";
    }

    private static Map<String, String> values(Map<Procedure, Map<String, Entry>> entries, Procedure step) {
        return entries.getOrDefault(step, Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value()));
    }
}
