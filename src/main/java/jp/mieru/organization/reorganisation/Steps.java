package jp.mieru.organization.reorganisation;

import java.util.List;
import java.util.stream.Stream;
import jp.mieru.organization.reorganisation.Plan.Ending;

/** What is remembered of a plan: which unit was followed by which. */
final class Steps {
    private Steps() {}

    /** Codes of a unit and of one that follows it; the same twice for a unit that opens, goes on or just closes. */
    record Step(String from, String to, String kind) {}

    static List<Step> of(Plan plan) {
        var openings = plan.openings().stream().map(opening -> new Step(opening.code(), opening.code(), "open"));
        var alterations = plan.alterations().stream().map(alteration -> {
            var code = alteration.before().code();
            return new Step(code, code, alteration.moved() ? "move" : "rename");
        });
        return Stream.of(openings, alterations, plan.endings().stream().flatMap(Steps::of))
                .flatMap(steps -> steps)
                .toList();
    }

    private static Stream<Step> of(Ending ending) {
        var code = ending.unit().code();
        return ending.into().isEmpty()
                ? Stream.of(new Step(code, code, "close"))
                : ending.into().stream().map(follower -> new Step(code, follower, ending.kind()));
    }
}
