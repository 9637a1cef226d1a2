package jp.mieru.engagement.proposal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.tendency.Share;
import jp.mieru.engagement.tendency.WholeShares;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.RoundTexts;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the round of a proposal and those after it say. */
@Component
class Effects {
    private static final int MOST_ROUNDS = 6;

    private final Rounds rounds;
    private final RoundTexts texts;
    private final WholeShares shares;
    private final Analyses analyses;

    Effects(Rounds rounds, RoundTexts texts, WholeShares shares, Analyses analyses) {
        this.rounds = rounds;
        this.texts = texts;
        this.shares = shares;
        this.analyses = analyses;
    }

    /** The round in which it was proposed and at most five after it that asked the same units, in their order. */
    List<Effect> of(Proposal proposal) {
        RoundSummary first = rounds.find(proposal.round()).orElseThrow();
        Share then = share(proposal, first, first, null);
        Set<UnitId> scope = texts.asked(first.id()).scope();
        RoundFigures figures = analyses.of(first.id()).orElse(null);
        return rounds.closed().stream()
                .filter(round -> !round.gathered() && !round.opensOn().isBefore(first.opensOn()))
                .sorted(Comparator.comparing(RoundSummary::opensOn))
                .filter(round -> texts.asked(round.id()).scope().equals(scope))
                .limit(MOST_ROUNDS)
                .map(round -> effect(proposal, round, first, then, figures))
                .toList();
    }

    private Effect effect(
            Proposal proposal,
            RoundSummary round,
            RoundSummary first,
            @Nullable Share then,
            @Nullable RoundFigures figures) {
        boolean same = round.id().equals(first.id());
        Share share = same ? then : share(proposal, first, round, then);
        return new Effect(round, share, score(proposal.construct(), round, figures), same);
    }

    /** The share in a round beside that of the round in which it was proposed. */
    private @Nullable Share share(Proposal proposal, RoundSummary first, RoundSummary round, @Nullable Share then) {
        return shares.of(proposal.theme(), first.id(), proposal.question(), round.id())
                .map(found -> new Share(found.mentions(), found.writers(), then))
                .orElse(null);
    }

    private @Nullable Double score(@Nullable String construct, RoundSummary round, @Nullable RoundFigures first) {
        if (construct == null || first == null) {
            return null;
        }
        return Optional.of(first)
                .filter(figures -> figures.round().equals(round.id()))
                .or(() -> analyses.of(round.id()))
                .filter(figures -> figures.measures().contains(construct)
                        && first.measures().contains(construct))
                .filter(figures -> figures == first || figures.sameMeasure(first, construct))
                .map(figures -> figures.figure(Forest.WHOLE, construct).score())
                .orElse(null);
    }
}
