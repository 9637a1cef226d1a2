package jp.mieru.engagement.themeshares;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.freetext.TextsRead;
import jp.mieru.engagement.themes.ThemeCells;
import jp.mieru.engagement.themeshares.ThemeShares.Place;
import jp.mieru.engagement.themeshares.ToldShares.Near;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.RoundTexts;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts kept themes: all of them when a round's texts have been read, one in all rounds when it is kept or changed. */
@Component
public class CountThemes {
    private static final int MOST_COMPANIONS = 8;

    private final Themes themes;
    private final ThemeShares shares;
    private final ThemeCompanions companions;
    private final CountedThemes counted;
    private final TextCounts counts;
    private final ToldShares told;
    private final RoundTexts texts;
    private final Rounds rounds;
    private final LastRound lastRound;
    private final int threshold;

    CountThemes(
            Themes themes,
            ThemeShares shares,
            ThemeCompanions companions,
            CountedThemes counted,
            TextCounts counts,
            ToldShares told,
            RoundTexts texts,
            Rounds rounds,
            LastRound lastRound,
            Analyses analyses) {
        this.themes = themes;
        this.shares = shares;
        this.companions = companions;
        this.counted = counted;
        this.counts = counts;
        this.told = told;
        this.texts = texts;
        this.rounds = rounds;
        this.lastRound = lastRound;
        this.threshold = analyses.threshold();
    }

    /** Later rounds are counted anew, for they are compared with this one. */
    @EventListener
    public void on(TextsRead read) {
        themes.waitForOthers();
        RoundSummary round = rounds.find(read.round()).orElseThrow();
        count(all(), other -> !other.opensOn().isBefore(round.opensOn()));
    }

    /** Counts all themes anew in all rounds if one of these was counted with another threshold, or never; otherwise does nothing. */
    void anew() {
        if (isOutdated()) {
            themes.waitForOthers();
            if (isOutdated()) { // or another node has done it meanwhile
                count(all(), round -> true);
            }
        }
    }

    private boolean isOutdated() {
        return !counted.rounds().containsAll(counts.rounds());
    }

    private List<UUID> all() {
        return themes.all().stream().map(Theme::id).toList();
    }

    /** Counts one theme in all rounds; the caller has {@linkplain Themes#waitForOthers waited} for others. */
    public void everywhere(UUID theme) {
        count(List.of(theme), round -> true);
    }

    /** The earliest round first, so that later ones find what was before. */
    private void count(List<UUID> some, Predicate<RoundSummary> which) {
        Set<RoundId> done = counted.rounds();
        counts.rounds().stream()
                .map(round -> rounds.find(round).orElseThrow())
                .filter(which)
                .sorted(Comparator.comparing(RoundSummary::opensOn))
                .forEach(round -> count(round.id(), done.contains(round.id()) ? some : all()));
    }

    private void count(RoundId round, List<UUID> some) {
        shares.forget(round, some);
        companions.forget(round, some);
        counted.note(round);
        RoundTexts.Asked asked = texts.asked(round);
        var departments = new Departments(asked.units());
        Set<Near> near = told.near(round, departments, some, threshold);
        var shown = new ArrayList<ThemeShares.Shown>();
        counts.of(round, departments, some).forEach((question, tally) -> {
            Before before = before(round, asked, question);
            some.forEach(theme -> shown(question, theme, tally, departments, asked, before).stream()
                    .filter(share -> !isNear(share.place(), near))
                    .forEach(shown::add));
        });
        shares.add(round, shown);
        told.tell(round);
        companions(round, some);
    }

    /** Whether a share stays untold for one that was told: no department's is told if that in one is of few. */
    private static boolean isNear(Place place, Set<Near> near) {
        return near.contains(new Near(place.theme(), place.question(), true))
                || (place.unit() != Forest.WHOLE && near.contains(new Near(place.theme(), place.question(), false)));
    }

    private record Before(RoundId round, Map<Place, Share> shares, int question, List<@Nullable UnitId> identities) {}

    private @Nullable Before before(RoundId round, RoundTexts.Asked asked, int question) {
        return lastRound
                .of(round, asked, question)
                .map(found -> new Before(
                        found.round().id(),
                        shares.of(found.round().id()),
                        found.question(),
                        found.asked().identities()))
                .orElse(null);
    }

    private List<ThemeShares.Shown> shown(
            int question,
            UUID theme,
            Tally tally,
            Departments departments,
            RoundTexts.Asked asked,
            @Nullable Before before) {
        int[] mentions = tally.mentions(theme);
        int[] writers = tally.writers();
        boolean[] shown = new ThemeCells(threshold).shown(mentions, writers);
        var found = new ArrayList<ThemeShares.Shown>();
        for (int group = 0; group < shown.length; group++) {
            if (shown[group]) {
                int unit = group == departments.size() ? Forest.WHOLE : departments.unit(group);
                Share last = before == null ? null : last(before, theme, unit, asked);
                found.add(new ThemeShares.Shown(
                        new Place(theme, question, unit),
                        new Share(mentions[group], writers[group], last),
                        before == null ? null : before.round()));
            }
        }
        return found;
    }

    /** The share of the same unit in the round before. */
    private static @Nullable Share last(Before before, UUID theme, int unit, RoundTexts.Asked asked) {
        UnitId identity = unit == Forest.WHOLE ? null : asked.identities().get(unit);
        int then = unit == Forest.WHOLE ? Forest.WHOLE : before.identities().indexOf(identity);
        return (unit != Forest.WHOLE && (identity == null || then < 0))
                ? null
                : before.shares().get(new Place(theme, before.question(), then));
    }

    /** Words that go with a theme more than chance explains, the closest first; none of a theme that is hidden. */
    private void companions(RoundId round, List<UUID> some) {
        Map<Place, Share> shown = shares.of(round);
        counts.beside(round, some, threshold).stream()
                .filter(beside -> shown.containsKey(new Place(beside.theme(), beside.question(), Forest.WHOLE)))
                .filter(beside -> beside.association().isBeyondChance())
                .collect(Collectors.groupingBy(beside -> new Place(beside.theme(), beside.question(), Forest.WHOLE)))
                .forEach((place, words) -> companions.add(
                        round,
                        place.theme(),
                        place.question(),
                        words.stream()
                                .sorted(Comparator.comparingDouble((TextCounts.Beside word) ->
                                                -word.association().npmi())
                                        .thenComparing(TextCounts.Beside::word))
                                .limit(MOST_COMPANIONS)
                                .map(TextCounts.Beside::word)
                                .map(Objects::requireNonNull)
                                .toList()));
    }
}
