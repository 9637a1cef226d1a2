package jp.mieru.appraisal.video;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has played of a film: spans that do not touch, in order, in milliseconds. A span seen twice counts once. Pure.
 *
 * <p>The spans are what the browser tells: nobody is believed to be at the end without having told spans that cover the film,
 * but that somebody sat before it while it played cannot be proved by a server.
 */
public record Watched(List<Span> spans) {
    public static final Watched NOTHING = new Watched(List.of());

    /** Of this share of its length a film counts as watched to the end: the last seconds may be black. */
    public static final double TO_THE_END = 0.95;

    private static final int MOST = 200;
    private static final String WRITTEN = "(?:\\d{1,9}-\\d{1,9}(?:,\\d{1,9}-\\d{1,9}){0," + (MOST - 1) + "})?";

    /**
     * From one moment up to another.
     *
     * @throws IllegalArgumentException if it does not go forwards from a moment within the film
     */
    public record Span(int from, int until) {
        public Span {
            if (from < 0 || until <= from) {
                throw new IllegalArgumentException(from + "-" + until);
            }
        }
    }

    public Watched {
        spans = List.copyOf(spans);
    }

    /** As a browser tells it, {@code 0-5200,9000-12000}, at most 200 of them; nothing for anything else. */
    public static Optional<Watched> parse(String told) {
        if (!told.matches(WRITTEN)) {
            return Optional.empty();
        }
        var watched = NOTHING;
        for (var each : told.isEmpty() ? new String[0] : told.split(",", -1)) {
            var ends = each.split("-", -1);
            int from = Integer.parseInt(ends[0]);
            int until = Integer.parseInt(ends[1]);
            if (until <= from) {
                return Optional.empty();
            }
            watched = watched.and(new Watched(List.of(new Span(from, until))));
        }
        return Optional.of(watched);
    }

    /** What is in one or the other. */
    public Watched and(Watched other) {
        var all = new ArrayList<>(spans);
        all.addAll(other.spans);
        all.sort(Comparator.comparingInt(Span::from));
        var joined = new ArrayList<Span>();
        for (var span : all) {
            if (!joined.isEmpty() && span.from() <= joined.getLast().until()) {
                var last = joined.removeLast();
                joined.add(new Span(last.from(), Math.max(last.until(), span.until())));
            } else {
                joined.add(span);
            }
        }
        return new Watched(joined);
    }

    /** What of it lies within a film of that length. */
    public Watched within(int length) {
        return new Watched(spans.stream()
                .filter(span -> span.from() < length)
                .map(span -> new Span(span.from(), Math.min(span.until(), length)))
                .toList());
    }

    /** Milliseconds in all. */
    public long millis() {
        return spans.stream()
                .mapToLong(span -> (long) span.until() - span.from())
                .sum();
    }

    /** The share of a film of that length, 0 to 1. */
    public double share(int length) {
        return length <= 0 ? 0 : Math.min(1, (double) within(length).millis() / length);
    }

    /** Whether a film of that length was watched to the end. */
    public boolean toTheEnd(int length) {
        return length > 0 && share(length) >= TO_THE_END;
    }
}
