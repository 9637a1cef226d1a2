package jp.mieru.appraisal.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.platform.demo.DemoFile;

/** What people of the demo city write to their marks. */
record DemoWhy(Map<String, List<String>> words, String leftOut) {
    static DemoWhy read() {
        Map<String, Object> file = DemoFile.read("appraisal.yaml");
        @SuppressWarnings("unchecked")
        var words = (Map<String, List<String>>) Objects.requireNonNull(file.get("why"));
        return new DemoWhy(words, String.valueOf(file.get("leftOut")));
    }

    String of(Procedure step, SplittableRandom random) {
        var all = Objects.requireNonNull(words.get(step.word()));
        return all.get(random.nextInt(all.size()));
    }
}
