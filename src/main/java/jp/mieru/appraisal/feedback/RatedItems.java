package jp.mieru.appraisal.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.appraisal.entry.Entry;
import jp.mieru.appraisal.entry.EntryField;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.rated.Subject;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.platform.text.Normal;

/** What is read from the entries of a sheet. Pure. */
record RatedItems(Sheet sheet, Rated rated, Map<Procedure, Map<String, Entry>> entries) {
    /** Everything that has a mark of the last rater, in the order of the sheet. */
    List<RatedItem> all() {
        var items = new ArrayList<RatedItem>();
        for (var part : rated.parts()) {
            var scale = rated.rules().scale(part.part().scale()).orElseThrow();
            part.all()
                    .filter(subject -> scale.place(mark(subject)) >= 0)
                    .map(subject -> RatedItem.of(
                            part.part(),
                            subject,
                            title(subject),
                            scale,
                            mark(subject),
                            words(subject.key() + EntryField.WORDS)))
                    .forEach(items::add);
        }
        return items;
    }

    /** What raters wrote of the parts and of the whole. */
    List<String> overall() {
        var all = new ArrayList<String>();
        rated.parts().forEach(part -> all.addAll(words(EntryField.wordsOf(part))));
        all.addAll(words(EntryField.OVERALL + EntryField.WORDS));
        return all.stream().distinct().toList();
    }

    private List<String> words(String field) {
        return sheet.markedIn().stream()
                .map(step -> value(step, field))
                .filter(text -> !Normal.isBlank(text))
                .distinct()
                .toList();
    }

    private String mark(Subject subject) {
        return value(sheet.markedIn().getLast(), subject.key() + EntryField.MARK);
    }

    private String title(Subject subject) {
        return switch (subject) {
            case Subject.OfItem item -> "";
            case Subject.OfGoal of -> of.goal().title();
            case Subject.Beyond beyond -> value(sheet.steps().getFirst(), beyond.key() + EntryField.TITLE);
        };
    }

    private String value(Procedure step, String field) {
        var entry = Objects.requireNonNullElse(entries.get(step), Map.<String, Entry>of())
                .get(field);
        return entry == null ? "" : entry.value();
    }
}
