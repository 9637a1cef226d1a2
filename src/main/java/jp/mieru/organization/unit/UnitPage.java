package jp.mieru.organization.unit;

import java.util.List;
import java.util.Optional;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.organization.internal.AsOf;
import jp.mieru.organization.internal.Panels;
import jp.mieru.organization.internal.Sight;
import jp.mieru.organization.unit.UnitProfile.Version;
import jp.mieru.platform.web.Page;
import org.springframework.stereotype.Component;

/** Puts a unit's page together. */
@Component
class UnitPage {
    private final Units units;
    private final UnitNodes nodes;
    private final UnitHistory history;
    private final Panels panels;

    UnitPage(Units units, UnitNodes nodes, UnitHistory history, Panels panels) {
        this.units = units;
        this.nodes = nodes;
        this.history = history;
        this.panels = panels;
    }

    /** The page, or nothing if there is no such unit, or none yet as far as the viewer may know. */
    Optional<UnitProfile> of(UnitId id, AsOf asOf, Viewer viewer, Page page) {
        var names = history.names(id, asOf, viewer);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var tree = units.asOf(asOf.day());
        var exists = tree.find(id).isPresent();
        var mayKnowWho = asOf.isToday() || Sight.isUnlimited(viewer);
        return history.code(id)
                .map(code -> new UnitProfile(
                        code,
                        name(tree, id, names),
                        exists ? nodes.of(tree, id) : null,
                        above(tree, id),
                        exists && mayKnowWho ? history.members(id, asOf.day()) : null,
                        names,
                        history.leaders(id, asOf, viewer),
                        history.successions(id, asOf, viewer),
                        exists ? panels.of(id, viewer, page) : List.of()));
    }

    private static String name(UnitTree tree, UnitId id, List<Version> names) {
        return tree.find(id).map(UnitTree.Unit::name).orElse(names.getFirst().name());
    }

    private static List<UnitTree.Unit> above(UnitTree tree, UnitId id) {
        var path = tree.path(id);
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }
}
