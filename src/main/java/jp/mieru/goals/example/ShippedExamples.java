package jp.mieru.goals.example;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.goals.example.GoalExample.Origin;
import jp.mieru.goals.example.GoalExample.Words;
import jp.mieru.platform.files.OwnFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The examples that come with Mieru, by code. */
final class ShippedExamples {
    private record Entry(
            String code,
            @Nullable String jobFamily,
            @Nullable String position,
            Words ja,
            Words en) {}

    private static final Map<String, GoalExample> ALL = read();

    private ShippedExamples() {}

    static Map<String, GoalExample> all() {
        return ALL;
    }

    private static Map<String, GoalExample> read() {
        var examples = new LinkedHashMap<String, GoalExample>();
        OwnFile.read("/goals/examples.yaml", new TypeReference<List<Entry>>() {})
                .forEach(entry -> examples.put(
                        entry.code(),
                        new GoalExample(
                                entry.code(),
                                entry.jobFamily() == null || entry.jobFamily().isEmpty() ? null : entry.jobFamily(),
                                entry.position(),
                                entry.ja(),
                                entry.en(),
                                Origin.OURS,
                                false,
                                0)));
        return Collections.unmodifiableMap(examples);
    }
}
