package jp.mieru.survey.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/** Makes a scale of {@code {points: […], dontKnow: …, labels: {ja: […], en: […]}}}. */
final class ScaleParser {
    private static final int LARGEST_POINT = 1_000_000;

    private final Part part;
    private final Faults faults;

    ScaleParser(Node node, Faults faults) {
        this.part = Part.of(node, faults, "points", "dontKnow", "labels");
        this.faults = faults;
    }

    Scale scale(String code) {
        List<Integer> points = points();
        String dontKnow = part.optionalCode("dontKnow");
        if (dontKnow != null && points.stream().anyMatch(point -> dontKnow.equals(String.valueOf(point)))) {
            part.fault("dontKnow", dontKnow, "dont_know_is_point");
        }
        return new Scale(code, points, dontKnow, labels(points.size()));
    }

    private List<Integer> points() {
        List<String> words = part.words("points");
        if (words.size() < Scale.FEWEST_POINTS || words.size() > Scale.MOST_POINTS) {
            part.fault("points", "", "points", Scale.FEWEST_POINTS, Scale.MOST_POINTS, words.size());
        }
        List<Integer> points = new ArrayList<>();
        for (String word : words) {
            try {
                points.add(Integer.valueOf(Normal.number(word)));
            } catch (NumberFormatException e) {
                part.fault("points", word, "point_number");
            }
        }
        if (points.stream().anyMatch(point -> Math.abs(point) > LARGEST_POINT)) {
            part.fault("points", "", "point_number");
        }
        if (new HashSet<>(points).size() < points.size()) {
            part.fault("points", "", "point_twice");
        }
        return points;
    }

    private List<Text> labels(int points) {
        if (!part.has("labels")) {
            return List.of();
        }
        Part languages = Part.of(part.node("labels").orElseThrow(), faults, "ja", "en");
        List<String> ja = labels(languages, "ja", points);
        List<String> en = labels(languages, "en", points);
        return IntStream.range(0, Math.max(ja.size(), en.size()))
                .mapToObj(i -> label(at(ja, i), at(en, i)))
                .toList();
    }

    private static List<String> labels(Part languages, String language, int points) {
        List<String> labels =
                languages.words(language).stream().map(Normal::trim).toList();
        if (languages.has(language) && labels.size() != points) {
            languages.fault(language, "", "labels", points, labels.size());
        }
        return labels;
    }

    private static Text label(@Nullable String ja, @Nullable String en) {
        return ja == null && en == null ? Text.of("") : new Text(ja, en);
    }

    private static @Nullable String at(List<String> labels, int index) {
        return index < labels.size() ? labels.get(index) : null;
    }
}
