package jp.mieru.appraisal.absence;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Function;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.takingpart.Days;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/** An absence as it is typed or written in a file. */
public record AbsenceForm(
        @Nullable String number,
        @Nullable String first,
        @Nullable String last,
        @Nullable String kind) {
    private static final int LONGEST_YEARS = 10;

    static AbsenceForm empty() {
        return new AbsenceForm(null, null, null, null);
    }

    /**
     * What is meant.
     *
     * @param people whose staff number it is, null for nobody's
     * @param fault told the field and a word for what is wrong
     * @return null where anything is wrong
     */
    @Nullable
    Absence read(Function<String, @Nullable StaffId> people, BiConsumer<String, String> fault) {
        var staff = people.apply(Typed.line(number));
        var from = JapaneseDates.parse(Typed.line(first)).orElse(null);
        var until = JapaneseDates.parse(Typed.line(last)).orElse(null);
        var why = AbsenceKind.of(Typed.line(kind)).orElse(null);
        if (staff == null) {
            fault.accept("number", "number");
        }
        if (from == null) {
            fault.accept("first", "day");
        }
        if (until == null) {
            fault.accept("last", "day");
        } else if (from != null && !inOrder(from, until)) {
            fault.accept("last", "order");
            return null;
        }
        if (why == null) {
            fault.accept("kind", "kind");
        }
        return staff == null || from == null || until == null || why == null
                ? null
                : new Absence(staff, new Days(from, until), why);
    }

    private static boolean inOrder(LocalDate from, LocalDate until) {
        return !until.isBefore(from) && until.isBefore(from.plusYears(LONGEST_YEARS));
    }
}
