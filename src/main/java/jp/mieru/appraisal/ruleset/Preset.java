package jp.mieru.appraisal.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Complete rule sets to begin with, in our own words. A file names the items of a group by code with their weights; the items
 * themselves stand in {@code appraisal/items.yaml}.
 */
public enum Preset {
    /** Grades as the state gives them, S to D. */
    GRADES,
    /** Points with weights 40, 40 and 20 and cut-offs 90, 80, 60 and 50. */
    POINTS,
    /** Seven grades, a third part, points that add up over years. */
    SEVEN;

    private static final String FOLDER = "/appraisal/";
    private static final Map<Preset, RuleSet> ALL = Arrays.stream(values())
            .collect(Collectors.toMap(
                    Function.identity(), Preset::read, (one, other) -> one, () -> new EnumMap<>(Preset.class)));

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public RuleSet rules() {
        return Objects.requireNonNull(ALL.get(this));
    }

    private static RuleSet read(Preset preset) {
        var tree = file(FOLDER + preset.word() + ".yaml");
        var items = items();
        for (var part : list(tree.get("parts"))) {
            for (var set : list(part.get("sets"))) {
                var group = String.valueOf(set.get("group"));
                var weights = (Map<?, ?>) Objects.requireNonNull(set.get("items"));
                set.put(
                        "items",
                        weights.entrySet().stream()
                                .map(entry -> item(items, group + "-" + entry.getKey(), entry.getValue()))
                                .toList());
            }
        }
        return RuleSetJson.of(tree);
    }

    private static Map<String, Object> item(Map<String, Object> items, String code, Object weight) {
        var item = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) Objects.requireNonNull(items.get(code), code))
                .forEach((key, value) -> item.put(String.valueOf(key), value));
        item.put("code", code);
        item.put("weight", new BigDecimal(weight.toString()));
        return item;
    }

    /** By code. */
    private static Map<String, Object> items() {
        return file(FOLDER + "items.yaml");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    private static Map<String, Object> file(String path) {
        try (InputStream file = Objects.requireNonNull(Preset.class.getResourceAsStream(path), path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
