package jp.mieru.goals.contribution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal that serves others, with whoever has it.
 *
 * @param unit null for a person's goal
 * @param staff null for a unit's goal
 */
public record Serving(
        Served goal, @Nullable UUID unit, @Nullable UUID staff) {}
