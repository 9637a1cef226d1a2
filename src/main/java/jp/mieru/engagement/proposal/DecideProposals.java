package jp.mieru.engagement.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        return enter(proposal, ProposalState.TAKEN_UP, day, null, actor);
    }

    @Override
    @Transactional
    public boolean decline(UUID proposal, LocalDate day, String reason, Viewer actor) {
        return enter(proposal, ProposalState.DECLINED, day, reason, actor);
    }

    @Override
    @Transactional
    public boolean held(UUID proposal, LocalDate day, Viewer actor) {
        return enter(proposal, ProposalState.HELD, day, null, actor);
    }

    private boolean enter(UUID id, ProposalState state, LocalDate day, @Nullable String note, Viewer actor) {
        boolean entered = proposals.enter(id, state, day, note, actor.account());
        if (entered) {
            trail.changed(
                    actor,
                    "engagement.proposal-" + state.word().replace('_', '-'),
                    null,
                    proposals.find(id).orElseThrow().title());
        }
        return entered;
    }
}
