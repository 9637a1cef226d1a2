package jp.mieru.appraisal.ratings;

import java.time.LocalDate;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.ruleset.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * An appraisal as the person finds it.
 *
 * @param cycle with the rules that give it its name
 * @param stage the word of the stage as far as the person may know it
 * @param due by when the person is to hand in; null for nothing to do
 */
public record OwnSheet(
        String path,
        Cycle cycle,
        RuleSet rules,
        LocalDate first,
        LocalDate last,
        String stage,
        @Nullable LocalDate due,
        boolean overdue) {}
