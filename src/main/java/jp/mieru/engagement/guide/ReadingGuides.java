package jp.mieru.engagement.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.mieru.engagement.guide.ReadingGuide.Origin;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The guides as they are read: the office's words where it has written any, ours otherwise. Draw one with the part
 * {@code engagement/guide/part.jte}.
 */
@Component
public class ReadingGuides {
    private final GuideStore store;
    private final ConstructNames names;

    ReadingGuides(GuideStore store, ConstructNames names) {
        this.store = store;
        this.names = names;
    }

    /** A guide for everything that can be measured, by code of the construct; some are not written yet. */
    public Map<String, ReadingGuide> all() {
        var stored = store.all();
        var guides = new LinkedHashMap<String, ReadingGuide>();
        names.all().forEach((code, name) -> guides.put(code, guide(code, name, stored.get(code))));
        return guides;
    }

    /** The guide for this construct, if it is written. */
    public Optional<ReadingGuide> of(String construct) {
        return Optional.ofNullable(all().get(construct)).filter(ReadingGuide::isWritten);
    }

    /** The guides that are written for what a questionnaire measures, by code of the construct. One statement. */
    public Map<String, ReadingGuide> of(Questionnaire questionnaire) {
        var stored = store.all();
        var guides = new LinkedHashMap<String, ReadingGuide>();
        questionnaire.constructs().stream()
                .map(construct -> guide(construct.code(), construct.name(), stored.get(construct.code())))
                .filter(ReadingGuide::isWritten)
                .forEach(guide -> guides.put(guide.construct(), guide));
        return guides;
    }

    private static ReadingGuide guide(String code, Text name, GuideStore.@Nullable Stored stored) {
        var original = OriginalGuides.all().get(code);
        if (stored != null) {
            var origin = original == null ? Origin.OFFICE : Origin.CHANGED;
            return new ReadingGuide(code, name, stored.texts(), origin, stored.version());
        }
        return original == null ? new ReadingGuide(code, name, Map.of(), Origin.NONE, 0) : original;
    }
}
