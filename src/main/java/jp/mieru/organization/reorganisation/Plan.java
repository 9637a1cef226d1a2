package jp.mieru.organization.reorganisation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a reorganisation does to the tree, every line checked. Units are named by their codes, for some do not exist yet.
 *
 * @param openings units that begin
 * @param alterations units that go on under another name or parent
 * @param endings units that others follow, or that just end
 */
public record Plan(List<Opening> openings, List<Alteration> alterations, List<Ending> endings) {

    public record Opening(String code, String name, String kind, String parent) {}

    /** A unit's name, kind and parent from that day; alongside: nobody asked, it follows the unit above. */
    public record Alteration(
            Unit before, String name, String kind, @Nullable String parent, boolean moved, boolean alongside) {}

    /** A unit that others follow. It goes on itself when it is among them (a part was split off). */
    public record Ending(int line, Unit unit, String kind, List<String> into) {
        public boolean closes() {
            return !into.contains(unit.code());
        }
    }

    /** Codes of the units that follow others or that others are placed below: they must go on. */
    List<String> leansOn() {
        return Stream.of(
                        endings.stream().flatMap(ending -> ending.into().stream()),
                        openings.stream().map(Opening::parent),
                        alterations.stream().filter(Alteration::moved).map(Alteration::parent))
                .flatMap(codes -> codes)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** How this unit ends, if it closes. */
    Optional<Ending> closing(String code) {
        return endings.stream()
                .filter(Ending::closes)
                .filter(ending -> ending.unit().code().equals(code))
                .findFirst();
    }
}
