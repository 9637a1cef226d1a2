package jp.mieru.engagement.moved;

import java.util.Optional;
import java.util.stream.Collectors;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.moved.WhatMoved.Moves;
import jp.mieru.engagement.readable.ReadableUnits;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What moved, as far as somebody may read it: plans of all units for those who read all, otherwise of units whose results they read. */
@Component
class ReadableMoves {
    private final WhatMoved whatMoved;
    private final ReadableUnits units;

    ReadableMoves(WhatMoved whatMoved, ReadableUnits units) {
        this.whatMoved = whatMoved;
        this.units = units;
    }

    /** The plans as this round shows them, without a round the newest that can be looked at; a round that has none does not exist. */
    Optional<Moves> in(@Nullable RoundId later, Viewer viewer) {
        return whatMoved.in(later).map(moves -> ReadableUnits.readsAll(viewer) ? moves : readable(moves, viewer));
    }

    private Moves readable(Moves moves, Viewer viewer) {
        var identities = moves.now().identities();
        var readable =
                units.of(viewer, moves.now()).stream().map(identities::get).collect(Collectors.toSet());
        return new Moves(
                moves.later(),
                moves.before(),
                moves.now(),
                moves.plans().stream()
                        .filter(move -> readable.contains(move.unit()))
                        .toList());
    }
}
