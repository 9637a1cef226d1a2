package jp.mieru.appraisal.handbooktext;

import java.util.List;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.platform.files.OwnFile;
import tools.jackson.core.type.TypeReference;

/** The handbook that comes with Mieru, for an office to begin with. */
public final class StartingText {
    /**
     * A chapter of it.
     *
     * @param code stays the same; what the rater check points to
     * @param body in Markdown
     */
    public record Chapter(String code, Words title, Words body, List<Question> questions) {}

    /** A question with its answer, the latter in Markdown. */
    public record Question(Words question, Words answer) {}

    private static final List<Chapter> ALL =
            OwnFile.read("/appraisal/handbook.yaml", new TypeReference<List<Chapter>>() {});

    private StartingText() {}

    /** The chapters in their order. */
    public static List<Chapter> chapters() {
        return ALL;
    }
}
