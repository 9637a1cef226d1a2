package jp.mieru.organization.workplace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.TodoSource;
import jp.mieru.access.TodoSource.Todo;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import jp.mieru.organization.internal.Panels;
import jp.mieru.organization.unit.UnitNodes;
import jp.mieru.organization.workplace.Workplace.Member;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a leader's page together. Numbers and grades of the members are seen there, so the look at each is recorded. */
@Component
class WorkplacePage {
    private final Units units;
    private final UnitNodes nodes;
    private final WorkplaceMembers members;
    private final Panels panels;
    private final ObjectProvider<TodoSource> todos;
    private final AuditTrail trail;

    WorkplacePage(
            Units units,
            UnitNodes nodes,
            WorkplaceMembers members,
            Panels panels,
            ObjectProvider<TodoSource> todos,
            AuditTrail trail) {
        this.units = units;
        this.nodes = nodes;
        this.members = members;
        this.panels = panels;
        this.todos = todos;
        this.trail = trail;
    }

    /** The page about the wanted unit, the first one led if none is wanted; nothing if the viewer does not lead it. */
    Optional<Workplace> of(@Nullable String wanted, StaffId leader, Viewer viewer, LocalDate today, Page page) {
        var tree = units.asOf(today);
        var led = led(tree, leader, today);
        return led.stream()
                .filter(unit -> wanted == null || unit.id().toString().equals(wanted))
                .findFirst()
                .map(unit -> workplace(led, unit.id(), tree, leader, viewer, page));
    }

    private List<Unit> led(UnitTree tree, StaffId leader, LocalDate today) {
        var ids = units.ledBy(leader, today);
        return tree.units().stream().filter(unit -> ids.contains(unit.id())).toList();
    }

    private Workplace workplace(List<Unit> led, UnitId unit, UnitTree tree, StaffId leader, Viewer viewer, Page page) {
        var shown = members.of(unit, tree.day(), leader);
        trail.looked(
                viewer,
                "organization.workplace-seen",
                shown.stream().map(Member::staff).toList());
        return new Workplace(
                led,
                nodes.of(tree, unit),
                shown,
                todos.orderedStream()
                        .flatMap(source -> source.todosOf(viewer).stream())
                        .sorted(Todo.BY_DUE)
                        .toList(),
                panels.of(unit, viewer, page));
    }
}
