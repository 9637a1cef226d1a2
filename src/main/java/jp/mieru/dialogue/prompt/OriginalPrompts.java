package jp.mieru.dialogue.prompt;

import java.util.List;
import jp.mieru.platform.files.OwnFile;
import tools.jackson.core.type.TypeReference;

/** The prompts that come with Mieru, in the order of a conversation. */
final class OriginalPrompts {
    private record Entry(String code, String ja, String en) {}

    private static final List<Prompt> ALL =
            OwnFile.read("/dialogue/growth-prompts.yaml", new TypeReference<List<Entry>>() {}).stream()
                    .map(entry -> new Prompt(entry.code(), entry.ja(), entry.en(), false, 0))
                    .toList();

    private OriginalPrompts() {}

    static List<Prompt> all() {
        return ALL;
    }
}
