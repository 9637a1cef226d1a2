package jp.mieru.engagement.tendency;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a theme, or changes one that is kept, and counts it in every round. */
@Service
class KeepTheme {
    /** What becomes of it. */
    sealed interface Outcome {
        record Kept(UUID id) implements Outcome {}

        /** Somebody has dropped it meanwhile. */
        record Gone() implements Outcome {}

        record NameTaken() implements Outcome {}

        /** A word is of another theme: the same text would stand behind two figures, whose difference tells of few. */
        record WordTaken(String word, String theme) implements Outcome {}
    }

    private final Themes themes;
    private final CountThemes counting;
    private final AuditTrail trail;

    KeepTheme(Themes themes, CountThemes counting, AuditTrail trail) {
        this.themes = themes;
        this.counting = counting;
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
        for (Theme other : all) {
            if (!other.id().equals(id)) {
                if (other.name().equals(name)) {
                    return new Outcome.NameTaken();
                }
                for (String word : words) {
                    if (other.words().contains(word)) {
                        return new Outcome.WordTaken(word, other.name());
                    }
                }
            }
        }
        UUID kept = id == null ? themes.add(name, viewer.account()) : id;
        themes.rename(kept, name);
        themes.setWords(kept, words);
        counting.everywhere(kept);
        trail.changed(viewer, "engagement.theme-kept", null, name + ": " + String.join(" ", words));
        return new Outcome.Kept(kept);
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
