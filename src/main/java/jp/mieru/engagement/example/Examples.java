package jp.mieru.engagement.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The library as it is read: ours, the office's in their place, and the office's own. */
@Component
public class Examples {
    private final ExampleStore store;

    Examples(ExampleStore store) {
        this.store = store;
    }

    /** Those that are offered, by construct. */
    public Map<String, List<Example>> offered() {
        return all().values().stream()
                .filter(example -> !example.withdrawn())
                .collect(Collectors.groupingBy(Example::construct, LinkedHashMap::new, Collectors.toList()));
    }

    /** The example, also one that is offered no more. */
    public Optional<Example> find(String code) {
        return Optional.ofNullable(all().get(code));
    }

    /** All of them by code, ours first. */
    Map<String, Example> all() {
        var examples = new LinkedHashMap<>(OriginalExamples.all());
        store.all().forEach(example -> examples.put(example.code(), example));
        return examples;
    }
}
