package jp.mieru.appraisal.entry;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.rated.Rated.RatedIn;
import jp.mieru.appraisal.rated.Subject;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.Scale;
import jp.mieru.appraisal.ruleset.Unrated;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.platform.text.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A field of a sheet that somebody writes in.
 *
 * @param name the subject, part or whole with what is written of it
 * @param scale of a mark or grade; null for text
 * @param mayBeLeft whether a mark can say that the subject was not rated
 */
public record EntryField(String name, Kind kind, @Nullable Scale scale, boolean mayBeLeft) {
    public enum Kind {
        /** A letter of a scale, or {@link #NOT_RATED}. */
        MARK,
        WORDS,
        TITLE,
        /** Percent of the part for work outside the goals. */
        WEIGHT,
        /** The overall grade where it may differ from the one proposed. */
        GRADE
    }

    public static final String MARK = ".mark";
    public static final String WORDS = ".words";
    public static final String TITLE = ".title";
    public static final String WEIGHT = ".weight";
    public static final String OVERALL = "overall";
    public static final String GRADE = OVERALL + ".grade";
    public static final String REASON = OVERALL + ".reason";
    /** The mark of what could not be observed. */
    public static final String NOT_RATED = "-";

    public static final int LONGEST = 2000;
    private static final int LONGEST_TITLE = 200;
    private static final BigDecimal LEAST_WEIGHT = new BigDecimal("0.01");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The words for a part as a whole. */
    public static String wordsOf(RatedIn part) {
        return "part." + part.part().kind().word() + WORDS;
    }

    /** All fields of a step, in the order of the page. */
    public static Map<String, EntryField> of(Sheet sheet, Rated rated, Procedure step) {
        var fields = new LinkedHashMap<String, EntryField>();
        for (var part : rated.parts()) {
            var scale = rated.rules().scale(part.part().scale()).orElseThrow();
            boolean mayBeLeft = part.part().unrated() == Unrated.SPREAD;
            part.all().forEach(subject -> {
                if (subject instanceof Subject.Beyond && step == sheet.steps().getFirst()) {
                    add(fields, subject.key() + TITLE, Kind.TITLE);
                }
                if (subject instanceof Subject.Beyond
                        && step == sheet.markedIn().getFirst()) {
                    add(fields, subject.key() + WEIGHT, Kind.WEIGHT);
                }
                var mark = subject.key() + MARK;
                fields.put(mark, new EntryField(mark, Kind.MARK, scale, mayBeLeft));
                add(fields, subject.key() + WORDS, Kind.WORDS);
            });
            add(fields, wordsOf(part), Kind.WORDS);
        }
        if (step != Procedure.SELF
                && rated.endsTheYear()
                && rated.rules().overall().mayDiffer()) {
            var scale = rated.rules().scale(rated.rules().overall().scale()).orElseThrow();
            fields.put(GRADE, new EntryField(GRADE, Kind.GRADE, scale, false));
            add(fields, REASON, Kind.WORDS);
        }
        add(fields, OVERALL + WORDS, Kind.WORDS);
        return fields;
    }

    private static void add(Map<String, EntryField> fields, String name, Kind kind) {
        fields.put(name, new EntryField(name, kind, null, false));
    }

    /** How much may be written, in code points. */
    public int longest() {
        return kind == Kind.TITLE ? LONGEST_TITLE : LONGEST;
    }

    /** Whether a mark or grade is one of the scale; any text is. */
    public boolean takes(String value) {
        return scale == null
                || value.isEmpty()
                || scale.step(value).isPresent()
                || mayBeLeft && value.equals(NOT_RATED);
    }

    /** A weight as it was typed, in percent above 0 and up to 100, with at most two digits after the point. */
    public static Optional<BigDecimal> weight(String typed) {
        return Percent.parse(typed, LEAST_WEIGHT, WHOLE, LEAST_WEIGHT.scale());
    }
}
