package jp.mieru.engagement.masking;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.mieru.engagement.morphology.Morphology;

/**
 * Masks names of staff, staff numbers, mail addresses and phone numbers in texts. It would rather mask a word too many than
 * miss a name. Not for several threads at once.
 */
public final class NameMask {
    private final StaffNames staff;
    private final Patterns patterns;
    private final Morphology morphology = new Morphology();

    public NameMask(StaffNames staff) {
        this.staff = staff;
        this.patterns = new Patterns(staff);
    }

    /** The text with a {@linkplain Kind#mark() mark} in place of each. */
    public String mask(String written) {
        Folded folded = Folded.of(written);
        List<Span> spans = Stream.concat(
                        patterns.find(folded.text()).stream(),
                        new NameFinder(staff, morphology, folded.text()).find().stream())
                .toList();
        return spans.isEmpty() ? written : masked(written, folded, spans);
    }

    private static String masked(String written, Folded folded, List<Span> spans) {
        var hidden = new BitSet();
        spans.forEach(span -> hidden.set(folded.start(span.start()), folded.end(span.end())));
        var masked = new StringBuilder();
        int at = 0;
        while (at < written.length()) {
            int next = hidden.nextSetBit(at);
            int start = next < 0 ? written.length() : next;
            masked.append(written, at, start);
            if (next >= 0) {
                masked.append(kindAt(start, folded, spans).mark());
            }
            at = next < 0 ? written.length() : hidden.nextClearBit(start);
        }
        return masked.toString();
    }

    /** Of several kinds in one place the last named, so that what has a form of its own wins over a name. */
    private static Kind kindAt(int start, Folded folded, List<Span> spans) {
        return spans.stream()
                .filter(span -> folded.start(span.start()) <= start && start < folded.end(span.end()))
                .map(Span::kind)
                .max(Comparator.naturalOrder())
                .orElse(Kind.NAME);
    }
}
