package jp.mieru.engagement.morphology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists of Japanese words that come with the program, in {@code engagement/}: a list's name, a colon, its words. */
public final class WordLists {
    private final Map<String, List<String>> lists = new HashMap<>();

    private WordLists() {}

    /** Reads a file of lists. */
    public static WordLists of(String file) {
        InputStream stream = Objects.requireNonNull(WordLists.class.getResourceAsStream("/engagement/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var read = new WordLists();
            reader.lines().filter(line -> !line.startsWith("#")).forEach(read::add);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a list, in order. */
    public List<String> list(String name) {
        return List.copyOf(Objects.requireNonNull(lists.get(name), name));
    }

    /** The words of a list. */
    public Set<String> set(String name) {
        return Set.copyOf(list(name));
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        lists.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                .addAll(List.of(line.substring(colon + 1).strip().split(" +")));
    }
}
