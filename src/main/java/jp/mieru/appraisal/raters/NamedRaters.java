package jp.mieru.appraisal.raters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.raters.NamedRater.Scope;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Rater;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;

/** What the office decided about raters. A person named goes before a unit, a lower unit before a higher one. Pure. */
public final class NamedRaters {
    public static final NamedRaters NONE = new NamedRaters(List.of());

    private record Place(
            Scope scope, UUID subject, @Nullable Procedure step) {}

    private final Map<Place, NamedRater> all = new HashMap<>();

    public NamedRaters(List<NamedRater> named) {
        named.forEach(each -> all.put(new Place(each.scope(), each.subject(), each.step()), each));
    }

    /** Changes who was chosen for a step. Whoever is named for oneself is passed over. */
    void apply(Map<Procedure, Rater> chosen, Procedure step, StaffId person, List<Unit> path) {
        var direct = Stream.concat(
                        find(Scope.PERSON, person.value(), step).stream(),
                        path.reversed().stream()
                                .flatMap(unit -> find(Scope.UNIT, unit.id().value(), step).stream()))
                .filter(each -> !person.equals(each.rater()))
                .findFirst();
        if (direct.isPresent()) {
            put(chosen, step, direct.get());
        } else if (chosen.get(step) instanceof Rater rater) {
            find(Scope.RATER, rater.staff().value(), step)
                    .or(() -> find(Scope.RATER, rater.staff().value(), null))
                    .filter(each -> !person.equals(each.rater()))
                    .ifPresent(each -> put(chosen, step, each));
        }
    }

    private Optional<NamedRater> find(Scope scope, UUID subject, @Nullable Procedure step) {
        return Optional.ofNullable(all.get(new Place(scope, subject, step)));
    }

    private static void put(Map<Procedure, Rater> chosen, Procedure step, NamedRater named) {
        if (named.rater() == null) {
            chosen.remove(step);
            return;
        }
        var why = switch (named.scope()) {
            case PERSON -> Why.NAMED_PERSON;
            case UNIT -> Why.NAMED_UNIT;
            case RATER -> Why.NAMED_INSTEAD;
        };
        chosen.put(step, new Rater(step, named.rater(), why.word(), named.note()));
    }
}
