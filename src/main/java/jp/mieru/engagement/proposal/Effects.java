package jp.mieru.engagement.proposal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.themeshares.Share;
import jp.mieru.engagement.themeshares.WholeShares;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
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

    /** The round in which it was proposed and at most five after it that asked the same units, in their order. Six statements. */
    List<Effect> of(Proposal proposal) {
        RoundSummary first = rounds.find(proposal.round()).orElseThrow();
        var scopes = texts.scopes();
        List<RoundSummary> since = rounds.closed().stream()
                .filter(round -> !round.gathered() && !round.opensOn().isBefore(first.opensOn()))
                .filter(round -> Objects.equals(scopes.get(round.id()), scopes.get(first.id())))
                .sorted(Comparator.comparing(RoundSummary::opensOn))
                .limit(MOST_ROUNDS)
                .toList();
        List<RoundId> ids = since.stream().map(RoundSummary::id).toList();
        var found = shares.of(proposal.theme(), first.id(), proposal.question(), ids);
        Share then = beside(found.get(first.id()), null);
        var figures = analyses.ofTheWhole(ids);
        return since.stream()
                .map(round -> new Effect(
                        round,
                        round.id().equals(first.id()) ? then : beside(found.get(round.id()), then),
                        score(proposal.construct(), figures.get(round.id()), figures.get(first.id())),
                        round.id().equals(first.id())))
                .toList();
    }

    /** The share in a round beside that of the round in which it was proposed. */
    private static @Nullable Share beside(@Nullable Share share, @Nullable Share then) {
        return share == null ? null : new Share(share.mentions(), share.writers(), then);
    }

    private static @Nullable Double score(
            @Nullable String construct, @Nullable RoundFigures figures, @Nullable RoundFigures first) {
        return construct == null
                        || figures == null
                        || first == null
                        || !figures.measures().contains(construct)
                        || !first.measures().contains(construct)
                        || !figures.sameMeasure(first, construct)
                ? null
                : figures.figure(Forest.WHOLE, construct).score();
    }
}
