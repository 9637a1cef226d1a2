package jp.mieru.engagement.published;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a published figure was calculated; the words are those of {@code survey results --method}. */
public enum PublishedMethod {
    /** Each scale from 0 to 100, as the city's scores. */
    MEAN(0, 100),
    PERCENT_POSITIVE(0, 100),
    /** In points of the scale. */
    RAW(-1000, 1000),
    ENPS(-100, 100);

    private final double least;
    private final double most;

    PublishedMethod(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** The word that stands in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PublishedMethod> ofWord(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(word))
                .findFirst();
    }

    /** Whether a figure can be that. */
    boolean allows(double figure) {
        return figure >= least && figure <= most;
    }
}
