package jp.mieru.engagement.freetext;

import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.Forest;

/**
 * Which units' texts can be read by themselves: those with enough texts, where what is left of the unit around them is
 * enough as well.
 */
final class TextUnits {
    private final AnsweringUnits units;
    private final List<Verdict> verdicts;

    /**
     * @param texts how many texts of the question name each unit itself, and last the whole alone
     * @param fewest the fewest texts of a unit that can be read by itself
     */
    TextUnits(AnsweringUnits units, int[] texts, int fewest) {
        this.units = units;
        int[] within = texts.clone();
        units.forest().sumUp(within);
        this.verdicts = new Suppression(fewest).decide(units.forest(), within);
    }

    /** The units that can be chosen, in the order in which they are shown. */
    List<Integer> offered() {
        return IntStream.range(0, units.size())
                .filter(unit -> verdicts.get(unit).shown())
                .boxed()
                .toList();
    }

    /** Index of the unit with this code, {@link Forest#WHOLE} unless it can be chosen. */
    int chosen(String code) {
        int unit = units.indexOf(code);
        return unit != Forest.WHOLE && verdicts.get(unit).shown() ? unit : Forest.WHOLE;
    }

    /** The unit and all within it. */
    int[] within(int unit) {
        boolean[] in = new boolean[units.size()];
        in[unit] = true;
        units.forest().topDown().forEach(each -> {
            int parent = units.forest().parent(each);
            in[each] |= parent != Forest.WHOLE && in[parent];
        });
        return IntStream.range(0, in.length).filter(each -> in[each]).toArray();
    }

    /** How deep a unit lies, 0 at the top. */
    int depth(int unit) {
        int depth = 0;
        for (int at = units.forest().parent(unit);
                at != Forest.WHOLE;
                at = units.forest().parent(at)) {
            depth++;
        }
        return depth;
    }
}
