package jp.mieru.appraisal.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mieru.appraisal.entry.EntryField;
import jp.mieru.appraisal.rated.Rated.RatedIn;
import jp.mieru.appraisal.rated.Subject;
import jp.mieru.appraisal.ruleset.Difficulties.Level;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.appraisal.scoring.Mark;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;

/**
 * What a step's entries say, as it is reckoned with. Work outside the goals takes its percent b of the part, and the goals share what
 * is left by their own weights: a goal counts weight × (100 − Σb) ÷ 100, work outside b × Σweight ÷ 100.
 *
 * @param given by field, what the one who marks wrote
 * @param first by field, what was written in the first step, where work outside the goals is named
 * @param weighed by field, what the first rater wrote, who weighs that work
 */
public record Marks(Map<String, String> given, Map<String, String> first, Map<String, String> weighed) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT = 2;

    public Marks {
        given = Map.copyOf(given);
        first = Map.copyOf(first);
        weighed = Map.copyOf(weighed);
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    /** The letter of a subject; null for not rated, whether nobody has yet or somebody said so. */
    public @Nullable String letter(Subject subject) {
        var written = value(subject.key() + EntryField.MARK);
        return written.isEmpty() || written.equals(EntryField.NOT_RATED) ? null : written;
    }

    /** What work outside the goals is called; empty where there is none in that place. */
    public String title(Subject.Beyond beyond) {
        return Normal.trim(first.getOrDefault(beyond.key() + EntryField.TITLE, ""));
    }

    /** The subjects of a part that there are: all goals and items, and work outside the goals that has a title. */
    public List<Subject> subjects(RatedIn part) {
        return part.all()
                .filter(subject -> !(subject instanceof Subject.Beyond beyond)
                        || !title(beyond).isEmpty())
                .toList();
    }

    /** The percent that the first rater gave to work outside the goals. */
    public Optional<BigDecimal> weight(Subject.Beyond beyond) {
        return EntryField.weight(weighed.getOrDefault(beyond.key() + EntryField.WEIGHT, ""));
    }

    /** Of all work outside the goals together. */
    public BigDecimal beyond(RatedIn part) {
        return subjects(part).stream()
                .filter(Subject.Beyond.class::isInstance)
                .map(subject -> weight((Subject.Beyond) subject).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The marks of a part. Work outside the goals that nobody has weighed does not count yet. */
    public List<Mark> of(RatedIn part) {
        var left = HUNDRED.subtract(beyond(part)).max(BigDecimal.ZERO);
        var goals = part.subjects().stream()
                .filter(Subject.OfGoal.class::isInstance)
                .map(subject ->
                        BigDecimal.valueOf(((Subject.OfGoal) subject).goal().weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var whole = goals.signum() == 0 ? HUNDRED : goals;
        var marks = new ArrayList<Mark>();
        for (var subject : subjects(part)) {
            var letter = letter(subject);
            switch (subject) {
                case Subject.OfItem of ->
                    marks.add(Mark.of(of.item().name(), letter, of.item().weight()));
                case Subject.OfGoal of -> {
                    var share = BigDecimal.valueOf(of.goal().weight())
                            .multiply(left)
                            .movePointLeft(PERCENT);
                    if (share.signum() > 0) {
                        var level = Level.valueOf(of.goal().difficulty().name());
                        marks.add(new Mark(
                                named(of.goal().title()),
                                letter,
                                part.part().difficulties().of(level),
                                share));
                    }
                }
                case Subject.Beyond of ->
                    weight(of)
                            .ifPresent(percent -> marks.add(Mark.of(
                                    named(title(of)),
                                    letter,
                                    percent.multiply(whole).movePointLeft(PERCENT))));
            }
        }
        return marks;
    }

    private static Words named(String title) {
        return new Words(title, null);
    }
}
