package jp.mieru.goals.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.goals.map.GoalForest.Besides;
import jp.mieru.goals.map.MapNode.Kind;

/** Shows goals that serve several also below those where they are not drawn in full. */
final class MapPointers {
    private final List<MapNode> nodes;
    private final Set<UUID> known;
    private final Map<UUID, Integer> people = new LinkedHashMap<>();
    private final List<Besides> besides = new ArrayList<>();

    private MapPointers(List<MapNode> nodes, Set<UUID> known) {
        this.nodes = new ArrayList<>(nodes);
        this.known = known;
    }

    /** @param known ids of everything that the reader may see by itself */
    static GoalForest added(List<MapNode> nodes, List<MapQueries.Row> rows, Set<UUID> known) {
        var pointers = new MapPointers(nodes, known);
        var drawn = nodes.stream().collect(Collectors.toMap(MapNode::id, Function.identity()));
        rows.stream().filter(row -> row.aboves().size() > 1).forEach(row -> {
            if (row.id() == null) {
                pointers.people(row);
            } else {
                pointers.one(Objects.requireNonNull(drawn.get(row.id())), row);
            }
        });
        pointers.people.forEach((above, goals) -> pointers.nodes.add(people(above, goals)));
        return new GoalForest(pointers.nodes, pointers.besides);
    }

    private void one(MapNode goal, MapQueries.Row row) {
        for (int i = 0; i < row.aboves().size(); i++) {
            var above = row.aboves().get(i);
            if (known.contains(above) && !above.equals(goal.above())) {
                nodes.add(goal.below(above, row.shares().get(i)));
            }
        }
    }

    private void people(MapQueries.Row row) {
        var first = row.aboves().getFirst();
        var others = row.aboves().stream().skip(1).filter(known::contains).toList();
        besides.add(new Besides(known.contains(first) ? first : MapNodes.LOOSE_PEOPLE, others, row.goals()));
        others.forEach(above -> people.merge(above, row.goals(), Integer::sum));
    }

    private static MapNode people(UUID above, int goals) {
        var id = new UUID(~above.getMostSignificantBits(), above.getLeastSignificantBits());
        return new MapNode(id, above, Kind.PEOPLE_ELSEWHERE, "", "", null, null, goals, 0, false);
    }
}
