package jp.mieru.organization.unit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit with what stands beside it in the tree and in the chart.
 *
 * @param unit the unit on the day
 * @param head who leads it, or null
 * @param acting who leads it for the head, or null
 * @param direct people whose main post is in the unit itself
 * @param total people in it and in everything below it
 * @param below the units right below, by code
 */
public record UnitNode(
        Unit unit, @Nullable Leader head, @Nullable Leader acting, int direct, int total, List<UnitNode> below) {

    /** Somebody who leads. */
    public record Leader(StaffId staff, String name) {}

    /** Who leads a unit on a day. */
    record Leaders(@Nullable Leader head, @Nullable Leader acting) {
        static final Leaders NONE = new Leaders(null, null);
    }

    /** The unit and everything below it. */
    static UnitNode of(UnitTree tree, UnitId id, Map<UnitId, Leaders> leaders, Map<UnitId, Integer> staff) {
        var below = tree.children(id).stream()
                .map(child -> of(tree, child.id(), leaders, staff))
                .toList();
        var led = leaders.getOrDefault(id, Leaders.NONE);
        int direct = staff.getOrDefault(id, 0);
        int total = direct + below.stream().mapToInt(UnitNode::total).sum();
        return new UnitNode(tree.get(id), led.head(), led.acting(), direct, total, below);
    }

    /** Without what is more than this many levels below. */
    UnitNode downTo(int levels) {
        var shown = levels <= 0
                ? List.<UnitNode>of()
                : below.stream().map(node -> node.downTo(levels - 1)).toList();
        return new UnitNode(unit, head, acting, direct, total, shown);
    }

    /** How many levels are shown below it. */
    public int levels() {
        return below.stream().mapToInt(node -> 1 + node.levels()).max().orElse(0);
    }

    /** Whether people work here and nobody leads them. */
    public boolean isHeadless() {
        return head == null && acting == null && direct > 0;
    }

    /** The unit and everything shown below it, parents first. */
    public List<UnitNode> flattened() {
        return Stream.concat(Stream.of(this), below.stream().flatMap(node -> node.flattened().stream()))
                .toList();
    }
}
