package jp.mieru.goals.philosophy;

import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a philosophy: never two for one fiscal year. */
@Service
class WritePhilosophy {
    /** What came of it. */
    sealed interface Outcome {
        record Written() implements Outcome {}

        /** Somebody else has changed it since. */
        record Overtaken() implements Outcome {}

        /** Another one stands in some of the years. */
        record AnotherStands(Philosophy other) implements Outcome {}
    }

    private final Philosophies philosophies;
    private final AuditTrail audit;

    WritePhilosophy(Philosophies philosophies, AuditTrail audit) {
        this.philosophies = philosophies;
        this.audit = audit;
    }

    /** @param id which one to change, null for a new one */
    @Transactional
    Outcome write(@Nullable UUID id, Years years, String title, String words, int version, Viewer actor) {
        philosophies.keepOthersFromWriting();
        var other = philosophies.overlapping(years, id);
        if (other.isPresent()) {
            return new Outcome.AnotherStands(other.get());
        }
        if (id == null) {
            philosophies.add(years, title, words);
        } else if (!philosophies.change(id, years, title, words, version)) {
            return new Outcome.Overtaken();
        }
        audit.changed(actor, "goals.philosophy-written", null, title);
        return new Outcome.Written();
    }
}
