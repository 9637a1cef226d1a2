package jp.mieru.appraisal.handbooktext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a text around what was searched for.
 *
 * @param pieces one after the other make the excerpt; hits are marked
 */
public record Excerpt(List<Piece> pieces) {
    private static final int BEFORE = 30;
    private static final int AFTER = 110;
    private static final int MOST_TERMS = 6;
    private static final String GAP = "…";

    /** Some text, and whether it is what was searched for. */
    public record Piece(String text, boolean marked) {}

    private record Span(int from, int until) {}

    /** What is searched for: the words typed, in the form in which they are compared. */
    public static List<String> terms(String typed) {
        return Arrays.stream(Folded.fold(typed).split("[\\s\\u3000]+"))
                .filter(term -> !term.isEmpty())
                .distinct()
                .limit(MOST_TERMS)
                .toList();
    }

    /** The excerpt around the first hit; nothing unless every term stands in the title or the text. */
    public static Optional<Excerpt> of(String title, String text, List<String> terms) {
        var folded = new Folded(text);
        var name = Folded.fold(title);
        boolean all =
                !terms.isEmpty() && terms.stream().allMatch(term -> name.contains(term) || folded.find(term, 0) >= 0);
        return all ? Optional.of(around(text, hits(folded, terms))) : Optional.empty();
    }

    private static List<Span> hits(Folded folded, List<String> terms) {
        var spans = new ArrayList<Span>();
        for (var term : terms) {
            for (int at = folded.find(term, 0); at >= 0; at = folded.find(term, at + term.length())) {
                spans.add(new Span(folded.origin(at), folded.originAfter(at + term.length())));
            }
        }
        spans.sort(Comparator.comparingInt(Span::from).thenComparing(Span::until));
        return spans;
    }

    private static Excerpt around(String text, List<Span> hits) {
        int first = hits.isEmpty() ? 0 : hits.getFirst().from();
        int from = whole(text, Math.max(0, first - BEFORE));
        int until = whole(text, Math.min(text.length(), first + AFTER));
        var pieces = new ArrayList<Piece>();
        int at = from;
        for (var hit : hits) {
            if (hit.from() >= at && hit.until() <= until && hit.from() < hit.until()) {
                add(pieces, text.substring(at, hit.from()), false);
                add(pieces, text.substring(hit.from(), hit.until()), true);
                at = hit.until();
            }
        }
        add(pieces, text.substring(at, Math.max(at, until)) + (until < text.length() ? GAP : ""), false);
        if (from > 0) {
            pieces.addFirst(new Piece(GAP, false));
        }
        return new Excerpt(List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    /** Not within a pair. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
