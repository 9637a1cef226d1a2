package jp.mieru.appraisal.ruleset;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The appraisal rules of one fiscal year. What is missing has a value that says nothing; {@link RuleSetFaults} tells whether the
 * whole can be worked with.
 *
 * @param retentionYears how long the records are kept after the fiscal year
 */
public record RuleSet(
        Words name,
        Integer retentionYears,
        List<Scale> scales,
        List<Group> groups,
        List<Part> parts,
        Overall overall,
        TakingPart takingPart,
        List<HeldTogether> heldTogether,
        Objections objections,
        Pay pay) {
    private static final int USUAL_RETENTION = 5;

    public RuleSet {
        name = Objects.requireNonNullElse(name, Words.NONE);
        retentionYears = Objects.requireNonNullElse(retentionYears, USUAL_RETENTION);
        scales = scales == null ? List.of() : List.copyOf(scales);
        groups = groups == null ? List.of() : List.copyOf(groups);
        parts = parts == null ? List.of() : List.copyOf(parts);
        overall = Objects.requireNonNullElse(overall, Overall.NONE);
        takingPart = Objects.requireNonNullElse(takingPart, TakingPart.EVERYBODY);
        heldTogether = heldTogether == null ? List.of() : List.copyOf(heldTogether);
        objections = Objects.requireNonNullElse(objections, Objections.A_WEEK);
        pay = Objects.requireNonNullElse(pay, Pay.NOTHING);
    }

    public Optional<Scale> scale(String code) {
        return scales.stream().filter(scale -> scale.code().equals(code)).findFirst();
    }

    public Optional<Group> group(@Nullable String code) {
        return groups.stream().filter(group -> group.code().equals(code)).findFirst();
    }

    public Optional<Part> part(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst();
    }

    /** The same without items for groups that are gone. */
    public RuleSet withoutStrayItems() {
        var kept = parts.stream()
                .map(part -> part.with(part.sets().stream()
                        .filter(set -> group(set.group()).isPresent())
                        .toList()))
                .toList();
        return new RuleSet(
                name, retentionYears, scales, groups, kept, overall, takingPart, heldTogether, objections, pay);
    }

    /** The group that a position belongs to, if any. */
    public Optional<Group> groupOf(String position) {
        return groups.stream()
                .filter(group -> group.positions().contains(position))
                .findFirst();
    }
}
