package jp.mieru.appraisal.ruleset;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/** Coefficients by which the points of a goal are multiplied (困難度). */
public record Difficulties(BigDecimal hard, BigDecimal normal, BigDecimal easy) {
    public Difficulties {
        hard = Objects.requireNonNullElse(hard, BigDecimal.ONE);
        normal = Objects.requireNonNullElse(normal, BigDecimal.ONE);
        easy = Objects.requireNonNullElse(easy, BigDecimal.ONE);
    }

    /** How difficult a goal is for somebody in that position. */
    public enum Level {
        HARD,
        NORMAL,
        EASY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public BigDecimal greatest() {
        return hard.max(normal).max(easy);
    }

    public BigDecimal of(Level level) {
        return switch (level) {
            case HARD -> hard;
            case NORMAL -> normal;
            case EASY -> easy;
        };
    }
}
