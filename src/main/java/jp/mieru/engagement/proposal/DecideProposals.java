package jp.mieru.engagement.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.TrainingProposals;
import jp.mieru.engagement.TrainingProposed;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes proposals and takes them from state to state. */
@Service
class DecideProposals implements TrainingProposals {
    /** The longest reason, in characters. */
    static final int LONGEST_REASON = 400;

    /** What becomes of it. */
    enum Decision {
        DONE,
        /** Somebody has decided before, or it was not taken up. */
        OVERTAKEN,
        NO_REASON,
        LONG_REASON,
        /** None, or none that exists. */
        NO_DAY,
        DAY_AHEAD
    }

    private final Proposals proposals;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideProposals(Proposals proposals, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.proposals = proposals;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a proposal of a form without errors. */
    @Transactional
    public UUID propose(ProposalForm form, Viewer actor) {
        UUID id = proposals.add(
                form,
                Objects.requireNonNull(form.theme()),
                RoundId.of(Objects.requireNonNull(form.round())),
                Objects.requireNonNull(form.question()));
        String title = Objects.requireNonNull(form.title());
        proposals.enter(id, ProposalState.PROPOSED, LocalDate.now(clock), null, actor.account());
        trail.changed(actor, "engagement.training-proposed", null, title);
        events.publishEvent(new TrainingProposed(id, title));
        return id;
    }

    @Override
    public List<Waiting> waiting() {
        return proposals.all().stream()
                .filter(proposal -> proposal.state() == ProposalState.PROPOSED)
                .sorted(Comparator.comparing(Proposal::id))
                .map(proposal -> new Waiting(
                        proposal.id(), proposal.title(), proposal.what(), proposal.audience(), proposal.effect()))
                .toList();
    }

    @Override
    @Transactional
    public boolean takeUp(UUID proposal, LocalDate day, Viewer actor) {
        return enter(proposal, ProposalState.TAKEN_UP, day, null, actor) == Decision.DONE;
    }

    @Override
    @Transactional
    public boolean decline(UUID proposal, LocalDate day, String reason, Viewer actor) {
        return declined(proposal, day, reason.strip(), actor) == Decision.DONE;
    }

    @Override
    @Transactional
    public boolean held(UUID proposal, LocalDate day, Viewer actor) {
        return held(proposals.find(proposal).orElseThrow(), Optional.of(day), actor) == Decision.DONE;
    }

    /** Enters a state as it was typed: today what is decided, on its day what was held. */
    @Transactional
    public Decision decide(Proposal proposal, StepForm form, Viewer actor) {
        LocalDate today = LocalDate.now(clock);
        return switch (form.state()) {
            case TAKEN_UP -> enter(proposal.id(), ProposalState.TAKEN_UP, today, null, actor);
            case DECLINED -> declined(proposal.id(), today, form.typedReason(), actor);
            case HELD -> held(proposal, form.typedDay(), actor);
            case PROPOSED -> Decision.OVERTAKEN;
            case null -> Decision.OVERTAKEN;
        };
    }

    private Decision declined(UUID proposal, LocalDate day, String reason, Viewer actor) {
        if (reason.isEmpty()) {
            return Decision.NO_REASON;
        }
        return reason.codePointCount(0, reason.length()) > LONGEST_REASON
                ? Decision.LONG_REASON
                : enter(proposal, ProposalState.DECLINED, day, reason, actor);
    }

    private Decision held(Proposal proposal, Optional<LocalDate> day, Viewer actor) {
        if (proposal.state() != ProposalState.TAKEN_UP) {
            return Decision.OVERTAKEN;
        }
        if (day.isEmpty()) {
            return Decision.NO_DAY;
        }
        return day.get().isAfter(LocalDate.now(clock))
                ? Decision.DAY_AHEAD
                : enter(proposal.id(), ProposalState.HELD, day.get(), null, actor);
    }

    private Decision enter(UUID id, ProposalState state, LocalDate day, @Nullable String note, Viewer actor) {
        boolean entered = proposals.enter(id, state, day, note, actor.account());
        if (entered) {
            trail.changed(
                    actor,
                    "engagement.proposal-" + state.word().replace('_', '-'),
                    null,
                    proposals.find(id).orElseThrow().title());
        }
        return entered ? Decision.DONE : Decision.OVERTAKEN;
    }
}
