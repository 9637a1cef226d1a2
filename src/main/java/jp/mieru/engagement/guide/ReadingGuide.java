package jp.mieru.engagement.guide;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.mieru.survey.questionnaire.Text;

/**
 * How to read the score of one construct.
 *
 * @param construct its code
 * @param name what it is called
 * @param texts what the guide says; a part that nobody wrote is not there
 * @param origin whose words these are
 * @param version 0 until the office changed it, then goes up with each change
 */
public record ReadingGuide(String construct, Text name, Map<Part, Text> texts, Origin origin, int version) {
    public ReadingGuide {
        texts = texts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(texts));
    }

    /** The parts of a guide, in the order in which they are read. */
    public enum Part {
        /** What the score says. */
        TELLS,
        /** What may lie behind a low one, one point a line. */
        BEHIND,
        /** What to look at first, one point a line. */
        LOOK,
        /** What others tried, one point a line. */
        TRIED;

        /** The word that is stored and that message keys end with. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose words a guide has. */
    public enum Origin {
        /** Those that come with Mieru. */
        OURS,
        /** The office's, in place of ours. */
        CHANGED,
        /** The office's, where we have none. */
        OFFICE,
        /** Nobody's yet. */
        NONE;

        /** The word that message keys end with. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The lines of a part in this language; none where nobody wrote it. */
    public List<String> lines(Part part, Locale locale) {
        return Optional.ofNullable(texts.get(part)).stream()
                .flatMap(text -> text.in(locale).lines())
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Whether there is anything to read. */
    public boolean isWritten() {
        return origin != Origin.NONE;
    }
}
