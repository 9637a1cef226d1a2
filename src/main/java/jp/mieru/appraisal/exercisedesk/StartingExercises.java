package jp.mieru.appraisal.exercisedesk;

import java.util.List;
import java.util.stream.Collectors;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.platform.files.OwnFile;
import tools.jackson.core.type.TypeReference;

/** The cases that come with Mieru, for an office to begin with. */
final class StartingExercises {
    /**
     * A case.
     *
     * @param code stays the same
     * @param body in Markdown, as is the explanation
     * @param grades the best first
     */
    record Case(String code, Words title, Words body, List<String> grades, List<Item> items, Words explanation) {
        ExerciseForm form() {
            return new ExerciseForm(
                    title.ja(),
                    body.ja(),
                    String.join(" ", grades),
                    items.stream()
                            .map(item -> item.title().ja() + "|" + item.model() + "|"
                                    + item.why().ja())
                            .collect(Collectors.joining("\n")),
                    explanation.ja(),
                    title.en(),
                    body.en(),
                    items.stream()
                            .map(item -> item.title().en() + "|" + item.why().en())
                            .collect(Collectors.joining("\n")),
                    explanation.en(),
                    "true",
                    "0");
        }
    }

    /** What is rated in it. */
    record Item(Words title, String model, Words why) {}

    private static final List<Case> ALL = OwnFile.read("/appraisal/exercises.yaml", new TypeReference<List<Case>>() {});

    private StartingExercises() {}

    static List<Case> all() {
        return ALL;
    }
}
