package jp.mieru.engagement.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.guide.ReadingGuide;
import org.jspecify.annotations.Nullable;

/**
 * One score beside how to read it.
 *
 * @param guide how to read it, null where nobody has written that
 * @param first whether it is one of the two to begin with; never what stands above the whole by more than chance
 */
public record Reading(Comparison line, @Nullable ReadingGuide guide, boolean first) {
    private static final int FIRST = 2;

    /** All constructs that are shown, those to begin with first. */
    static List<Reading> of(List<Comparison> lines, Map<String, ReadingGuide> guides) {
        var order = Focus.order(lines);
        return IntStream.range(0, order.size())
                .mapToObj(i -> new Reading(
                        order.get(i),
                        guides.get(order.get(i).code()),
                        i < FIRST && !Focus.isReal(order.get(i), Comparison::toWhole, true)))
                .toList();
    }

    /** The word for why it comes where it does, that message keys end with. */
    public String reason() {
        return Focus.reason(line).name().toLowerCase(Locale.ROOT);
    }
}
