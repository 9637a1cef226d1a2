package jp.mieru.appraisal.moving;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.appraisal.entry.Aside;
import jp.mieru.appraisal.entry.EntryField;
import jp.mieru.appraisal.moving.Lack.Kind;
import jp.mieru.appraisal.outcome.Marks;
import jp.mieru.appraisal.outcome.ReckonSheet;
import jp.mieru.appraisal.outcome.Reckoned;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.rated.Rated.RatedIn;
import jp.mieru.appraisal.rated.Subject;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.scoring.DifferingNeedsAReason;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.platform.text.Normal;

/**
 * A sheet is handed on once everything has a mark, all work outside the goals a weight within the limit, another grade a reason, and no
 * text waits to be decided on; by the last who marks it, once the earlier periods of its year are fixed.
 */
public final class ReadyToHandOn {
    private ReadyToHandOn() {}

    /**
     * What is missing in a step in which somebody marks, in the order of the page.
     *
     * @param asides texts of whoever hands it on that wait for a decision; nobody could reach them after the step
     */
    public static List<Lack> missing(
            Sheet sheet, Procedure step, Rated rated, Marks marks, Reckoned reckoned, List<Aside> asides) {
        var lacks = new ArrayList<Lack>();
        asides.forEach(aside -> lacks.add(new Lack(aside.field(), Kind.ASIDE, null, "")));
        for (var part : rated.parts()) {
            marks(part, marks, lacks);
            if (part.isBeyond()) {
                if (step == sheet.steps().getFirst()) {
                    titles(part, marks, lacks);
                }
                if (step == sheet.markedIn().getFirst()) {
                    weights(part, marks, lacks);
                }
            }
        }
        var overall = reckoned.overall();
        var given = ReckonSheet.given(rated, marks);
        if (step != Procedure.SELF
                && overall != null
                && !given.isEmpty()
                && !DifferingNeedsAReason.isKept(
                        rated.rules(), overall.grade(), given, marks.value(EntryField.REASON))) {
            lacks.add(new Lack(EntryField.REASON, Kind.REASON, null, ""));
        }
        if (reckoned.waits() && step == sheet.markedIn().getLast()) {
            lacks.add(new Lack(EntryField.GRADE, Kind.EARLIER, null, ""));
        }
        return lacks;
    }

    private static void marks(RatedIn part, Marks marks, List<Lack> lacks) {
        marks.subjects(part).stream()
                .map(Subject::key)
                .filter(key -> marks.value(key + EntryField.MARK).isEmpty())
                .forEach(key -> lacks.add(new Lack(key + EntryField.MARK, Kind.MARK, key, "")));
    }

    private static void titles(RatedIn part, Marks marks, List<Lack> lacks) {
        part.all()
                .filter(Subject.Beyond.class::isInstance)
                .map(Subject.Beyond.class::cast)
                .filter(beyond -> marks.title(beyond).isEmpty())
                .filter(beyond -> !Normal.isBlank(marks.value(beyond.key() + EntryField.WORDS))
                        || !marks.value(beyond.key() + EntryField.MARK).isEmpty())
                .forEach(beyond -> lacks.add(new Lack(beyond.key() + EntryField.TITLE, Kind.TITLE, beyond.key(), "")));
    }

    private static void weights(RatedIn part, Marks marks, List<Lack> lacks) {
        var most = part.part().beyond();
        var beyond = marks.subjects(part).stream()
                .filter(Subject.Beyond.class::isInstance)
                .map(Subject.Beyond.class::cast)
                .toList();
        beyond.stream()
                .filter(each -> marks.weight(each).isEmpty())
                .forEach(each -> lacks.add(
                        new Lack(each.key() + EntryField.WEIGHT, Kind.WEIGHT, each.key(), most.toPlainString())));
        if (marks.beyond(part).compareTo(most) > 0) {
            lacks.add(new Lack(beyond.getFirst().key() + EntryField.WEIGHT, Kind.WEIGHTS, null, most.toPlainString()));
        }
    }
}
