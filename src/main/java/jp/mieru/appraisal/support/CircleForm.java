package jp.mieru.appraisal.support;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Whom the support for raters is for, as the office chooses it. */
public record CircleForm(@Nullable String leaders, @Nullable List<String> positions) {
    static CircleForm of(Circle circle) {
        return new CircleForm(String.valueOf(circle.leaders()), List.copyOf(circle.positions()));
    }

    void check(BindingResult result, Collection<String> known) {
        if (!"true".equals(leaders) && chosen(known).isEmpty()) {
            result.rejectValue("positions", "appraisal.support.fault.nobody");
        }
    }

    Circle circle(Collection<String> known) {
        return new Circle("true".equals(leaders), chosen(known), true);
    }

    private Set<String> chosen(Collection<String> known) {
        return positions == null
                ? Set.of()
                : positions.stream().filter(known::contains).collect(Collectors.toSet());
    }
}
