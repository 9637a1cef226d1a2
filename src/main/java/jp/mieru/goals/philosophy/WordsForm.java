package jp.mieru.goals.philosophy;

import java.util.List;
import java.util.Optional;
import jp.mieru.goals.philosophy.AimLines.Line;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A philosophy or a plan as the office types it. Only a plan has aims. */
public record WordsForm(
        @Nullable String title,
        @Nullable String words,
        @Nullable String firstYear,
        @Nullable String lastYear,
        @Nullable String aims,
        @Nullable Integer version) {
    private static final String FAULT = "goals.philosophy.fault.";
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2199;

    static WordsForm begun(FiscalYear year, Page page) {
        return new WordsForm("", "", year.format(page.locale()), "", "", 0);
    }

    static WordsForm of(Philosophy philosophy, Page page) {
        var years = philosophy.years();
        return new WordsForm(
                philosophy.title(),
                philosophy.words(),
                year(years.first(), page),
                year(years.last(), page),
                "",
                philosophy.version());
    }

    static WordsForm of(CityPlan plan, Page page) {
        var years = plan.years();
        return new WordsForm(
                plan.title(),
                plan.words(),
                year(years.first(), page),
                year(years.last(), page),
                AimLines.write(plan.aims()),
                plan.version());
    }

    /** The same upon what somebody else has saved meanwhile. */
    WordsForm upon(int present) {
        return new WordsForm(title, words, firstYear, lastYear, aims, present);
    }

    /** Notes what is missing or cannot be. */
    void check(BindingResult result) {
        text(result, "title", typedTitle(), Philosophy.LONGEST_TITLE);
        if (typedTitle().isEmpty()) {
            result.rejectValue("title", FAULT + "title");
        }
        text(result, "words", typedWords(), Philosophy.LONGEST_WORDS);
        var first = read(firstYear);
        var last = read(lastYear);
        if (first.isEmpty()) {
            result.rejectValue("firstYear", FAULT + "year");
        }
        if (last.isEmpty() && !isBlank(lastYear)) {
            result.rejectValue("lastYear", FAULT + "year");
        } else if (first.isPresent() && last.isPresent() && last.get().compareTo(first.get()) < 0) {
            result.rejectValue("lastYear", FAULT + "years");
        }
        checkAims(result);
    }

    private void checkAims(BindingResult result) {
        var lines = lines();
        for (var line : lines) {
            var fault = line.fault();
            if (fault != null) {
                result.rejectValue("aims", FAULT + "aim." + fault, new Object[] {line.number()}, null);
                return;
            }
        }
        var twice = AimLines.twice(lines);
        if (twice != null) {
            result.rejectValue("aims", FAULT + "aim.twice", new Object[] {twice.number(), twice.code()}, null);
        }
    }

    private static void text(BindingResult result, String field, String typed, int longest) {
        if (CodePoints.length(typed) > longest) {
            result.rejectValue(field, FAULT + "long", new Object[] {longest}, null);
        }
    }

    String typedTitle() {
        return title == null ? "" : Normal.trim(title).replaceAll("\\s*\\R\\s*", " ");
    }

    String typedWords() {
        return words == null ? "" : Normal.trim(words);
    }

    List<Line> lines() {
        return AimLines.read(aims);
    }

    /** Only after {@link #check} found nothing. */
    Years years() {
        return new Years(read(firstYear).orElseThrow(), read(lastYear).orElse(null));
    }

    private static Optional<FiscalYear> read(@Nullable String typed) {
        return typed == null
                ? Optional.empty()
                : FiscalYear.parse(typed.replaceAll("[（(].*[)）]\\s*$", ""))
                        .filter(year -> year.year() >= EARLIEST && year.year() <= LATEST);
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || Normal.isBlank(typed);
    }

    private static String year(@Nullable FiscalYear year, Page page) {
        return year == null ? "" : year.format(page.locale());
    }
}
