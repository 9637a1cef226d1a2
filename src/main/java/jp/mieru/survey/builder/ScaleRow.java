package jp.mieru.survey.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/**
 * A scale as it is typed.
 *
 * @param points separated by commas
 * @param dontKnow what stands for "don't know" in files; blank: that cannot be answered
 * @param ja labels in Japanese, one a line for each point, or none
 * @param en labels in English, likewise
 */
public record ScaleRow(
        @Nullable String code,
        @Nullable String points,
        @Nullable String dontKnow,
        @Nullable String ja,
        @Nullable String en) {
    private static final Pattern BETWEEN = Pattern.compile("[,、，\\s]+");
    private static final Pattern POINT = Pattern.compile("[+-]?\\d{1,7}");

    static ScaleRow blank(String code) {
        return new ScaleRow(code, "1, 2, 3, 4, 5", null, null, null);
    }

    static ScaleRow of(Scale scale) {
        return new ScaleRow(
                scale.code(),
                scale.points().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                scale.dontKnow(),
                lines(scale, true),
                lines(scale, false));
    }

    Scale toScale() {
        List<Integer> numbers = typedPoints()
                .filter(point -> POINT.matcher(point).matches())
                .map(Integer::valueOf)
                .toList();
        List<String> japanese = lines(ja);
        List<String> english = lines(en);
        List<Text> labels = new ArrayList<>();
        for (int i = 0; i < Math.max(japanese.size(), english.size()); i++) {
            labels.add(Typed.text(
                    i < japanese.size() ? japanese.get(i) : null, i < english.size() ? english.get(i) : null));
        }
        return new Scale(
                Typed.code(code),
                numbers,
                dontKnow == null || Typed.blank(dontKnow) ? null : Typed.code(dontKnow),
                labels);
    }

    /** What is typed so that no scale can be made of it. */
    Optional<Fault> fault(String place) {
        Optional<String> odd =
                typedPoints().filter(point -> !POINT.matcher(point).matches()).findFirst();
        if (odd.isPresent()) {
            return Optional.of(Fault.ofCell(place, 0, "points", odd.get(), "survey.format.fault.point_number"));
        }
        long number = typedPoints().count();
        return Stream.of(lines(ja), lines(en))
                .filter(labels -> !labels.isEmpty() && labels.size() != number)
                .map(labels ->
                        Fault.ofCell(place, 0, "labels", "", "survey.format.fault.labels", number, labels.size()))
                .findFirst();
    }

    /** What the scale is called in lists: its ends and how many points it has, or its code. */
    public String shown(Page page) {
        Scale scale = toScale();
        return scale.labels().isEmpty()
                ? scale.code()
                : page.t(
                        "survey.builder.scale.ends",
                        scale.labels().getFirst().in(page.locale()),
                        scale.labels().getLast().in(page.locale()),
                        scale.points().size());
    }

    ScaleRow withCode(String given) {
        return new ScaleRow(given, points, dontKnow, ja, en);
    }

    private Stream<String> typedPoints() {
        return BETWEEN.splitAsStream(Objects.requireNonNullElse(points, ""))
                .map(Normal::number)
                .filter(point -> !point.isEmpty());
    }

    private static List<String> lines(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .filter(line -> !Typed.blank(line))
                        .map(String::strip)
                        .toList();
    }

    private static @Nullable String lines(Scale scale, boolean japanese) {
        List<@Nullable String> labels = new ArrayList<>();
        scale.labels().forEach(label -> labels.add(japanese ? label.ja() : label.en()));
        return labels.stream().anyMatch(Objects::isNull)
                ? null
                : IntStream.range(0, labels.size())
                        .mapToObj(i -> String.valueOf(labels.get(i)))
                        .collect(Collectors.joining("\n"));
    }
}
