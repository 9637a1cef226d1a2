package jp.mieru.engagement.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.engagement.guide.ReadingGuide.Origin;
import jp.mieru.engagement.guide.ReadingGuide.Part;
import jp.mieru.platform.files.OwnFile;
import jp.mieru.survey.questionnaire.Text;
import tools.jackson.core.type.TypeReference;

/** The guides that come with Mieru, by construct, in the order of our attitude survey. */
final class OriginalGuides {
    private record Entry(String construct, Text name, Text tells, Text behind, Text look, Text tried) {
        private ReadingGuide guide() {
            return new ReadingGuide(
                    construct,
                    name,
                    Map.of(Part.TELLS, tells, Part.BEHIND, behind, Part.LOOK, look, Part.TRIED, tried),
                    Origin.OURS,
                    0);
        }
    }

    private static final Map<String, ReadingGuide> ALL = read();

    private OriginalGuides() {}

    static Map<String, ReadingGuide> all() {
        return ALL;
    }

    private static Map<String, ReadingGuide> read() {
        var guides = new LinkedHashMap<String, ReadingGuide>();
        OwnFile.read("/guides/reading-guides.yaml", new TypeReference<List<Entry>>() {})
                .forEach(entry -> guides.put(entry.construct(), entry.guide()));
        return Collections.unmodifiableMap(guides);
    }
}
