package jp.mieru.survey.answerfile;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.Forest;

/** Units by their names, where only one is called so. */
final class UnitNames {
    private UnitNames() {}

    static Map<String, Integer> of(AnsweringUnits units) {
        var names = new HashMap<String, Integer>();
        IntStream.range(0, units.size())
                .forEach(i -> names.merge(Normal.code(units.unit(i).name()), i, (one, other) -> Forest.WHOLE));
        return names;
    }
}
