package jp.mieru.organization.workplace;

import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.access.TodoSource.Todo;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.internal.Panels.Panel;
import jp.mieru.organization.unit.UnitNode;
import org.jspecify.annotations.Nullable;

/**
 * A leader's page about one of the units led.
 *
 * @param led all units led today, by code
 * @param node the unit shown, with everything below it
 * @param members who works in the unit itself, with details
 * @param todos what waits for the leader
 * @param panels what other modules know about the unit
 */
public record Workplace(List<Unit> led, UnitNode node, List<Member> members, List<Todo> todos, List<Panel> panels) {

    /** Somebody who works in the unit itself, as its head sees them. */
    public record Member(
            StaffId staff,
            String name,
            String kana,
            String staffNumber,
            @Nullable String position,
            @Nullable Integer grade,
            boolean concurrent) {}
}
