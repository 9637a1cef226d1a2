package jp.mieru.appraisal.videodesk;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.appraisal.video.Audience;
import jp.mieru.appraisal.video.Chapter;
import jp.mieru.appraisal.video.Clockface;
import jp.mieru.appraisal.video.Source;
import jp.mieru.appraisal.video.Video;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A video as the office types it, all but its files. */
public record VideoForm(
        @Nullable String titleJa,
        @Nullable String titleEn,
        @Nullable String year,
        @Nullable String shownFrom,
        @Nullable String shownUntil,
        @Nullable String textJa,
        @Nullable String textEn,
        @Nullable String link,
        @Nullable String length,
        @Nullable String chapters,
        @Nullable String transcriptJa,
        @Nullable String transcriptEn,
        @Nullable List<String> positions,
        @Nullable String gradeTo,
        @Nullable String serviceBelow,
        @Nullable String ageBelow,
        @Nullable String newRaters,
        @Nullable String allFrom,
        @Nullable String revision) {
    private static final int HIGHEST = 99;

    static VideoForm empty(LocalDate today) {
        return new VideoForm(
                null,
                null,
                String.valueOf(FiscalYear.of(today).year()),
                today.toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "0");
    }

    static VideoForm of(Video video, List<Chapter> chapters) {
        var audience = video.audience();
        var linked = video.source() instanceof Source.Linked link ? link : null;
        return new VideoForm(
                video.title().ja(),
                video.title().en(),
                String.valueOf(video.year().year()),
                video.shownFrom().toString(),
                text(video.shownUntil()),
                video.text().ja(),
                video.text().en(),
                linked == null ? null : linked.address(),
                linked == null ? null : Clockface.of(linked.length()),
                ChapterLines.of(chapters),
                video.transcript().ja(),
                video.transcript().en(),
                List.copyOf(audience.positions()),
                text(audience.gradeTo()),
                text(audience.serviceBelow()),
                text(audience.ageBelow()),
                String.valueOf(audience.newRaters()),
                text(audience.allFrom()),
                String.valueOf(video.revision()));
    }

    /** The same upon what somebody else has kept meanwhile. */
    VideoForm upon(int present) {
        return new VideoForm(
                titleJa,
                titleEn,
                year,
                shownFrom,
                shownUntil,
                textJa,
                textEn,
                link,
                length,
                chapters,
                transcriptJa,
                transcriptEn,
                positions,
                gradeTo,
                serviceBelow,
                ageBelow,
                newRaters,
                allFrom,
                String.valueOf(present));
    }

    /** @param film the length of a film that is kept here already, in milliseconds, or 0 */
    void check(BindingResult result, int film) {
        Typed.check(result, "titleJa", titleJa, Video.TITLE, true);
        Typed.check(result, "titleEn", titleEn, 2 * Video.TITLE, false);
        if (FiscalYear.parse(Typed.line(year))
                .filter(each -> each.year() >= 2000 && each.year() <= 2200)
                .isEmpty()) {
            result.rejectValue("year", "appraisal.videodesk.fault.year");
        }
        Typed.check(result, "textJa", textJa, Video.TEXT, false);
        Typed.check(result, "textEn", textEn, 2 * Video.TEXT, false);
        Typed.check(result, "transcriptJa", transcriptJa, Video.TRANSCRIPT, false);
        Typed.check(result, "transcriptEn", transcriptEn, 2 * Video.TRANSCRIPT, false);
        checkDays(result);
        checkLink(result);
        for (var field : List.of("gradeTo", "serviceBelow", "ageBelow")) {
            checkNumber(result, field);
        }
        ChapterLines.read(Typed.block(chapters), linked() == null ? film : millis().orElse(0)).faults().stream()
                .findFirst()
                .ifPresent(fault -> result.rejectValue(
                        "chapters",
                        "appraisal.videodesk.fault.chapter." + fault.reason(),
                        new Object[] {fault.line()},
                        null));
    }

    private void checkDays(BindingResult result) {
        var from = Typed.day(result, "shownFrom", shownFrom, true);
        for (var later : List.of("shownUntil", "allFrom")) {
            var typed = "allFrom".equals(later) ? allFrom : shownUntil;
            Typed.day(result, later, typed, false)
                    .filter(day -> from.isPresent() && day.isBefore(from.get()))
                    .ifPresent(day -> result.rejectValue(later, "appraisal.videodesk.fault.order"));
        }
    }

    private void checkLink(BindingResult result) {
        if (linked() == null) {
            return;
        }
        Typed.check(result, "link", link, Video.LINK, false);
        if (!isAddress(Typed.line(link)) && !result.hasFieldErrors("link")) {
            result.rejectValue("link", "appraisal.videodesk.fault.link");
        }
        if (millis().filter(each -> each > 0).isEmpty()) {
            result.rejectValue("length", "appraisal.videodesk.fault.length");
        }
    }

    private void checkNumber(BindingResult result, String field) {
        var typed = Typed.line((String) result.getFieldValue(field));
        if (!typed.isEmpty() && number(typed) == null) {
            result.rejectValue(field, "appraisal.videodesk.fault.number", new Object[] {HIGHEST}, null);
        }
    }

    /** Of the web, or of this site. */
    static boolean isAddress(String typed) {
        if (typed.startsWith("/")) {
            return typed.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\\"<>]]*");
        }
        try {
            var address = new URI(typed);
            return address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    Words title() {
        return words(Typed.line(titleJa), Typed.line(titleEn));
    }

    Words text() {
        return words(Typed.block(textJa), Typed.block(textEn));
    }

    Words transcript() {
        return words(Typed.block(transcriptJa), Typed.block(transcriptEn));
    }

    FiscalYear fiscalYear() {
        return FiscalYear.parse(Typed.line(year)).orElseThrow();
    }

    LocalDate from() {
        return JapaneseDates.parse(Typed.line(shownFrom)).orElseThrow();
    }

    @Nullable
    LocalDate until() {
        return JapaneseDates.parse(Typed.line(shownUntil)).orElse(null);
    }

    /** The address that was typed, or null. */
    @Nullable
    String linked() {
        return Typed.orNull(Typed.line(link));
    }

    Optional<Integer> millis() {
        return Clockface.parse(Typed.line(length));
    }

    List<Chapter> chapterList() {
        return ChapterLines.read(Typed.block(chapters), 0).chapters();
    }

    Audience audience(Collection<String> known) {
        Set<String> chosen = positions == null
                ? Set.of()
                : positions.stream().filter(known::contains).collect(Collectors.toSet());
        return new Audience(
                chosen,
                number(Typed.line(gradeTo)),
                number(Typed.line(serviceBelow)),
                number(Typed.line(ageBelow)),
                "true".equals(newRaters),
                JapaneseDates.parse(Typed.line(allFrom)).orElse(null));
    }

    private static @Nullable Integer number(String typed) {
        int number = Typed.number(Normal.code(typed));
        return number >= 1 && number <= HIGHEST ? number : null;
    }

    private static Words words(String ja, String en) {
        return new Words(Typed.orNull(ja), Typed.orNull(en));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
