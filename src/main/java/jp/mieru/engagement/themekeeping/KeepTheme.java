package jp.mieru.engagement.themekeeping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.themes.TermFinder;
import jp.mieru.engagement.themeshares.CountThemes;
import jp.mieru.engagement.themeshares.TextCounts;
import jp.mieru.engagement.themeshares.Theme;
import jp.mieru.engagement.themeshares.Themes;
import jp.mieru.engagement.themeshares.ToldShares;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a theme, or changes one that is kept, and counts it in every round. */
@Service
public class KeepTheme {
    /** What becomes of it. */
    public sealed interface Outcome {
        record Kept(UUID id) implements Outcome {}

        /** Somebody has dropped it meanwhile. */
        record Gone() implements Outcome {}

        record NameTaken() implements Outcome {}

        /** A word is of another theme: the same text would stand behind two figures, whose difference tells of few. */
        record WordTaken(String word, String theme) implements Outcome {}

        /** Texts can never be about the word, so that it would count nothing. */
        record NeverCounted(String word) implements Outcome {}

        /** Its share in the round would tell of few people, beside one that was told there. */
        record TellsOfFew(String round) implements Outcome {}
    }

    private final Themes themes;
    private final CountThemes counting;
    private final TextCounts counts;
    private final ToldShares told;
    private final Analyses analyses;
    private final AuditTrail trail;

    KeepTheme(
            Themes themes,
            CountThemes counting,
            TextCounts counts,
            ToldShares told,
            Analyses analyses,
            AuditTrail trail) {
        this.themes = themes;
        this.counting = counting;
        this.counts = counts;
        this.told = told;
        this.analyses = analyses;
        this.trail = trail;
    }

    /** @param id of the theme that is changed, null for a new one */
    @Transactional
    public Outcome keep(@Nullable UUID id, String name, List<String> words, Viewer viewer) {
        themes.waitForOthers();
        List<Theme> all = themes.all();
        if (id != null && all.stream().noneMatch(theme -> theme.id().equals(id))) {
            return new Outcome.Gone();
        }
        List<Theme> others =
                all.stream().filter(theme -> !theme.id().equals(id)).toList();
        Optional<Outcome> refusal = name(name, others).or(() -> words(words, others));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        UUID kept = id == null ? themes.add(name, viewer.account()) : id;
        themes.rename(kept, name);
        themes.setWords(kept, words);
        counting.everywhere(kept);
        trail.changed(viewer, "engagement.theme-kept", null, name + ": " + String.join(" ", words));
        return new Outcome.Kept(kept);
    }

    private static Optional<Outcome> name(String name, List<Theme> others) {
        return others.stream().anyMatch(other -> other.name().equals(name))
                ? Optional.of(new Outcome.NameTaken())
                : Optional.empty();
    }

    private Optional<Outcome> words(List<String> words, List<Theme> others) {
        for (Theme other : others) {
            for (String word : other.words()) {
                if (words.contains(word)) {
                    return Optional.of(new Outcome.WordTaken(word, other.name()));
                }
            }
        }
        var finder = new TermFinder();
        for (String word : words) {
            if (!finder.of(word).words().contains(word) && !counts.isKnown(word)) {
                return Optional.of(new Outcome.NeverCounted(word));
            }
        }
        return told.tooNear(words, analyses.threshold()).map(Outcome.TellsOfFew::new);
    }

    /** Drops it; false if a proposal is about it. */
    @Transactional
    public boolean drop(Theme theme, Viewer viewer) {
        themes.waitForOthers();
        boolean dropped = themes.remove(theme.id());
        if (dropped) {
            trail.changed(viewer, "engagement.theme-dropped", null, theme.name());
        }
        return dropped;
    }
}
