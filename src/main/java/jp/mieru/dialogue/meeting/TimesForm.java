package jp.mieru.dialogue.meeting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.dialogue.interview.NobodyMeetsTwiceAtOnce;
import jp.mieru.dialogue.interview.Slot;
import jp.mieru.dialogue.interview.Step;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Up to five times and a place as they are typed, for a new interview or in place of other times. */
public record TimesForm(
        @Nullable String staff,
        @Nullable String kind,
        @Nullable String year,
        @Nullable String leader,
        @Nullable String place,
        @Nullable String day1,
        @Nullable String from1,
        @Nullable String until1,
        @Nullable String day2,
        @Nullable String from2,
        @Nullable String until2,
        @Nullable String day3,
        @Nullable String from3,
        @Nullable String until3,
        @Nullable String day4,
        @Nullable String from4,
        @Nullable String until4,
        @Nullable String day5,
        @Nullable String from5,
        @Nullable String until5,
        @Nullable String said,
        @Nullable String version) {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::00)?");
    private static final int FARTHEST_YEARS = 2;

    /** A line of three fields. */
    private record Line(
            int number,
            @Nullable String day,
            @Nullable String from,
            @Nullable String until) {
        private boolean isEmpty() {
            return Typed.line(day).isEmpty()
                    && Typed.line(from).isEmpty()
                    && Typed.line(until).isEmpty();
        }

        private Optional<LocalDate> date() {
            return day == null ? Optional.empty() : JapaneseDates.parse(day);
        }

        /** The time at that place, if it can be one. */
        private Optional<Slot> slot(String place) {
            return date().flatMap(on -> time(from)
                    .flatMap(starts -> time(until)
                            .filter(starts::isBefore)
                            .map(ends -> new Slot(on.atTime(starts), on.atTime(ends), place))));
        }
    }

    /** An empty form. */
    static TimesForm begun(
            @Nullable UUID staff, @Nullable InterviewKind kind, FiscalYear year, @Nullable String place, int version) {
        var word = kind == null ? "" : kind.word();
        return new TimesForm(
                staff == null ? null : staff.toString(),
                word,
                String.valueOf(year.year()),
                null,
                place,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                String.valueOf(version));
    }

    Optional<InterviewKind> chosen() {
        return InterviewKind.ofWord(kind);
    }

    int read() {
        return Typed.number(version);
    }

    /**
     * Notes what is missing or cannot be.
     *
     * @param agreed when whoever proposes sits at other interviews
     */
    void check(BindingResult result, LocalDateTime now, List<Slot> agreed) {
        Typed.check(result, "place", place, Slot.LONGEST_PLACE, true);
        Typed.check(result, "said", said, Step.LONGEST, false);
        var typed = lines().stream().filter(line -> !line.isEmpty()).toList();
        if (typed.isEmpty()) {
            result.rejectValue("day1", "dialogue.fault.no-time");
        }
        var seen = new HashSet<LocalDateTime>();
        typed.forEach(line -> check(line, result, now, seen));
        typed.forEach(line -> reject(
                result,
                line.slot("")
                        .filter(slot -> !NobodyMeetsTwiceAtOnce.isKept(slot, agreed))
                        .isPresent(),
                "from" + line.number(),
                "dialogue.fault.busy"));
    }

    /** The times; only after {@link #check} found nothing. */
    List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        for (var line : lines()) {
            if (!line.isEmpty()) {
                slots.add(line.slot(Typed.line(place)).orElseThrow());
            }
        }
        return slots;
    }

    private static void check(Line line, BindingResult result, LocalDateTime now, HashSet<LocalDateTime> seen) {
        var day = line.date();
        var from = time(line.from());
        var until = time(line.until());
        reject(result, day.isEmpty(), "day" + line.number(), "platform.form.fault.date");
        reject(result, from.isEmpty(), "from" + line.number(), "dialogue.fault.time");
        reject(result, until.isEmpty(), "until" + line.number(), "dialogue.fault.time");
        if (day.isPresent() && from.isPresent() && until.isPresent()) {
            var starts = day.get().atTime(from.get());
            reject(result, !until.get().isAfter(from.get()), "until" + line.number(), "dialogue.fault.order");
            reject(result, !starts.isAfter(now), "day" + line.number(), "dialogue.fault.past");
            reject(result, starts.isAfter(now.plusYears(FARTHEST_YEARS)), "day" + line.number(), "dialogue.fault.far");
            reject(result, !seen.add(starts), "from" + line.number(), "dialogue.fault.twice");
        }
    }

    private static void reject(BindingResult result, boolean wrong, String field, String key) {
        if (wrong) {
            result.rejectValue(field, key);
        }
    }

    private static Optional<LocalTime> time(@Nullable String typed) {
        var matcher = TIME.matcher(Normal.code(typed == null ? "" : typed));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private List<Line> lines() {
        return List.of(
                new Line(1, day1, from1, until1),
                new Line(2, day2, from2, until2),
                new Line(3, day3, from3, until3),
                new Line(4, day4, from4, until4),
                new Line(5, day5, from5, until5));
    }
}
