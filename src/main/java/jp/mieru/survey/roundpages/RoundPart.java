package jp.mieru.survey.roundpages;

import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;

/** A part of a round's page that another slice brings; the office alone reads it. */
public interface RoundPart {
    /** Lower first. */
    int order();

    /** The part, or null if this round has none. */
    @Nullable
    Shown of(RoundSummary round);

    /**
     * What is shown.
     *
     * @param template name without {@code .jte}; takes {@code page} and {@code model}
     */
    record Shown(String template, Object model) {}
}
