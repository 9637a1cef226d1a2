package jp.mieru.appraisal.behaviour;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.appraisal.behaviour.Note.Content;
import jp.mieru.appraisal.behaviour.Note.Kind;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A note as it is typed.
 *
 * @param note its id, which the page of a new one has made up
 */
public record NoteForm(
        @Nullable String note,
        @Nullable String version,
        @Nullable String tab,
        @Nullable String turn,
        @Nullable String seenOn,
        @Nullable String fact,
        @Nullable String item,
        @Nullable String kind,
        @Nullable String told) {
    private static final int LONGEST_TAB = 40;

    /** An empty one of a day. */
    static NoteForm of(LocalDate day) {
        return new NoteForm(UUID.randomUUID().toString(), "0", "", "", day.toString(), "", "", Kind.GOOD.word(), "");
    }

    static NoteForm of(Note kept) {
        var content = kept.content();
        return new NoteForm(
                kept.id().toString(),
                String.valueOf(kept.version()),
                "",
                "",
                content.seenOn().toString(),
                content.fact(),
                content.item(),
                content.kind().word(),
                content.told() ? "true" : "");
    }

    /** What keeps it from being a note. */
    void check(BindingResult result, LocalDate today) {
        Typed.check(result, "fact", fact, Note.LONGEST, true);
        if (Typed.day(result, "seenOn", seenOn, true)
                .filter(day -> day.isAfter(today))
                .isPresent()) {
            result.rejectValue("seenOn", "appraisal.behaviour.fault.future");
        }
    }

    boolean isTooLong() {
        return CodePoints.length(Typed.block(fact)) > Note.LONGEST;
    }

    /** What is to be kept; of a day that cannot be read or has not come it is today. */
    WrittenNote written(LocalDate today) {
        var day = JapaneseDates.parse(Typed.line(seenOn))
                .filter(each -> !each.isAfter(today))
                .orElse(today);
        var name = Objects.requireNonNullElse(tab, "");
        return new WrittenNote(
                Typed.id(note).orElseGet(UUID::randomUUID),
                new Content(
                        day, Typed.block(fact), Typed.line(item), Kind.ofWord(Typed.line(kind)), "true".equals(told)),
                Math.max(0, Typed.number(version)),
                name.length() > LONGEST_TAB ? name.substring(0, LONGEST_TAB) : name,
                turn != null && turn.matches("[0-9]{1,15}") ? Long.parseLong(turn) : 0);
    }
}
