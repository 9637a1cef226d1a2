package jp.mieru.engagement.published;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a survey has published.
 *
 * @param construct code of the city's construct or index that it is closest to
 * @param people how many answered, null where that is not known
 * @param source who published it, and of whom
 * @param link where it can be read, if anywhere
 */
public record PublishedFigure(
        UUID id,
        String construct,
        double figure,
        PublishedMethod method,
        @Nullable Integer people,
        String source,
        int year,
        @Nullable String link) {}
