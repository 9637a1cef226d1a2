package jp.mieru.appraisal.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.RuleSetFaults;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office begins, changes and puts in force the rules of a year. */
@Service
class WriteRules {
    private final RuleSets sets;
    private final AuditTrail audit;

    WriteRules(RuleSets sets, AuditTrail audit) {
        this.sets = sets;
        this.audit = audit;
    }

    /** How it went to put a draft in force. */
    sealed interface PutInForce {
        record Done() implements PutInForce {}

        /** Somebody changed it meanwhile, or it is no draft any more. */
        record Overtaken() implements PutInForce {}

        /** It cannot be worked with yet. */
        record Refused() implements PutInForce {}
    }

    /** The first rules of a year; nothing if the year has any. */
    @Transactional
    Optional<UUID> begin(FiscalYear year, RuleSet from, Viewer actor) {
        boolean taken =
                sets.visibleTo(actor).stream().anyMatch(other -> other.year().equals(year));
        var added = taken ? Optional.<UUID>empty() : sets.add(year, from, null, actor.account());
        added.ifPresent(id -> note("appraisal.rules-begun", id, actor));
        return added;
    }

    /** Another version of rules in force, to change; nothing if the year has a draft already. */
    @Transactional
    Optional<UUID> newVersion(StoredRules from, String reason, Viewer actor) {
        var added = sets.add(from.year(), from.rules(), reason, actor.account());
        added.ifPresent(id -> note("appraisal.rules-version-begun", id, actor));
        return added;
    }

    /** Changes a draft; false if somebody else did since that revision. */
    @Transactional
    boolean change(StoredRules stored, int revision, RuleSet rules, Viewer actor) {
        boolean changed = sets.change(stored.id(), revision, rules, actor.account());
        if (changed) {
            note("appraisal.rules-changed", stored.id(), actor);
        }
        return changed;
    }

    @Transactional
    PutInForce putInForce(StoredRules stored, int revision, Viewer actor) {
        if (!RuleSetFaults.of(stored.rules()).isEmpty()) {
            return new PutInForce.Refused();
        }
        if (stored.revision() != revision || !sets.putInForce(stored.id(), revision, actor.account())) {
            return new PutInForce.Overtaken();
        }
        note("appraisal.rules-in-force", stored.id(), actor);
        return new PutInForce.Done();
    }

    /** Throws a draft away. */
    @Transactional
    boolean remove(StoredRules stored, Viewer actor) {
        boolean removed = sets.remove(stored.id());
        if (removed) {
            note("appraisal.rules-removed", stored, actor);
        }
        return removed;
    }

    private void note(String action, UUID id, Viewer actor) {
        note(action, sets.find(id).orElseThrow(), actor);
    }

    private void note(String action, StoredRules stored, Viewer actor) {
        audit.changed(actor, action, null, stored.year().format(Locale.JAPANESE) + " v" + stored.number());
    }
}
