package jp.mieru.survey.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import jp.mieru.platform.demo.DemoFile;
import org.jspecify.annotations.Nullable;

/** What people of the demo city write, put together from the parts in {@code demo/mirai/words.yaml}. */
final class DemoWords {
    private static final String TO_CHANGE = "F2";

    /**
     * What some write about.
     *
     * @param to code of the question
     * @param often how often in each round, in comparison with other themes
     */
    private record Theme(String to, List<Integer> often, List<String> what, List<String> say, List<String> add) {
        int in(int round) {
            return often.get(Math.min(round, often.size()) - 1);
        }
    }

    private final Map<String, List<String>> begin;
    private final List<Theme> themes;

    private DemoWords(Map<String, Object> all) {
        this.begin = as(all.get("begin"));
        this.themes = DemoWords.<List<Map<String, Object>>>as(all.get("themes")).stream()
                .map(DemoWords::theme)
                .toList();
    }

    static DemoWords read() {
        return new DemoWords(DemoFile.read("words.yaml"));
    }

    /**
     * A text.
     *
     * @param question code; where nothing is written for it, as if it had asked what to change
     * @param name somebody's family name, which a few mention
     */
    String about(String question, int round, String name, RandomGenerator random) {
        Theme theme = chosen(to(question).isEmpty() ? to(TO_CHANGE) : to(question), round, random);
        String said = one(theme.say(), random).replace("{}", one(theme.what(), random));
        String beginning = one(begin.getOrDefault(theme.to(), List.of("")), random);
        return beginning + said.replace("{name}", name) + one(theme.add(), random);
    }

    private static Theme chosen(List<Theme> themes, int round, RandomGenerator random) {
        int place = random.nextInt(
                themes.stream().mapToInt(theme -> theme.in(round)).sum());
        for (Theme theme : themes) {
            place -= theme.in(round);
            if (place < 0) {
                return theme;
            }
        }
        return themes.getLast();
    }

    private List<Theme> to(String question) {
        return themes.stream().filter(theme -> theme.to().equals(question)).toList();
    }

    private static String one(List<String> parts, RandomGenerator random) {
        return parts.get(random.nextInt(parts.size()));
    }

    private static Theme theme(Map<String, Object> row) {
        return new Theme(
                DemoWords.<String>as(row.get("to")),
                as(row.get("often")),
                as(row.get("what")),
                as(row.get("say")),
                as(row.get("add")));
    }

    @SuppressWarnings("unchecked")
    private static <T> T as(@Nullable Object found) {
        return (T) Objects.requireNonNull(found);
    }
}
