package jp.mieru.engagement.example;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.engagement.example.Example.Origin;
import jp.mieru.platform.files.OwnFile;
import jp.mieru.survey.questionnaire.Text;
import tools.jackson.core.type.TypeReference;

/** The examples that come with Mieru, by code. */
final class OriginalExamples {
    private record Entry(String code, String ja, String en) {}

    private static final Map<String, Example> ALL = read();

    private OriginalExamples() {}

    static Map<String, Example> all() {
        return ALL;
    }

    private static Map<String, Example> read() {
        var examples = new LinkedHashMap<String, Example>();
        OwnFile.read("/guides/plan-examples.yaml", new TypeReference<LinkedHashMap<String, List<Entry>>>() {})
                .forEach((construct, entries) -> entries.forEach(entry -> examples.put(
                        entry.code(),
                        new Example(
                                entry.code(),
                                construct,
                                new Text(entry.ja(), entry.en()),
                                null,
                                Origin.OURS,
                                false,
                                0))));
        return Collections.unmodifiableMap(examples);
    }
}
