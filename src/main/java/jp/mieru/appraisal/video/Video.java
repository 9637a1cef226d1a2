package jp.mieru.appraisal.video;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A video as it is offered.
 *
 * @param text what it is about
 * @param transcript what is said and shown in it, for whoever reads instead
 * @param captions languages that it has captions in
 * @param shownFrom the first day on which it can be watched
 * @param shownUntil the last one, or null for until further notice
 * @param revision goes up with every change
 */
public record Video(
        UUID id,
        FiscalYear year,
        Words title,
        Words text,
        Words transcript,
        Source source,
        Audience audience,
        Set<String> captions,
        LocalDate shownFrom,
        @Nullable LocalDate shownUntil,
        int revision) {
    public static final int TITLE = 100;
    public static final int TEXT = 2_000;
    public static final int TRANSCRIPT = 50_000;
    public static final int LINK = 500;

    public Video {
        captions = Set.copyOf(captions);
    }

    /** Whether it can be watched on a day. */
    public boolean isShown(LocalDate day) {
        return !(source instanceof Source.None)
                && !day.isBefore(shownFrom)
                && (shownUntil == null || !day.isAfter(shownUntil));
    }

    /** Whether there is something to read instead. */
    public boolean canBeRead() {
        return transcript.ja() != null || transcript.en() != null || !captions.isEmpty();
    }

    public String path() {
        return "/videos/" + id;
    }

    /** Where a page of this site plays it from; null where none can. */
    public @Nullable String plays() {
        return switch (source) {
            case Source.Uploaded film -> path() + "/file?film=" + film.file();
            case Source.Linked link -> link.playsHere() ? link.address() : null;
            case Source.None none -> null;
        };
    }

    /** The address elsewhere that it is watched at; null where it is played here. */
    public @Nullable String elsewhere() {
        return source instanceof Source.Linked link && !source.playsHere() ? link.address() : null;
    }
}
