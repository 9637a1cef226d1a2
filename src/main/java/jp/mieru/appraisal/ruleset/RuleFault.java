package jp.mieru.appraisal.ruleset;

import java.util.List;

/**
 * Something in a rule set that cannot be worked with.
 *
 * @param place where, as the form names it: {@code scales.0.steps}
 * @param key of the message that says what
 * @param arguments of the message
 */
public record RuleFault(String place, String key, List<Object> arguments) {
    public RuleFault {
        arguments = List.copyOf(arguments);
    }

    /** A fault at a place; the key is completed to {@code appraisal.rules.fault.…}. */
    public static RuleFault at(String place, String key, Object... arguments) {
        return new RuleFault(place, "appraisal.rules.fault." + key, List.of(arguments));
    }

    /** Whether it lies at that place or within it. */
    public boolean isWithin(String other) {
        return place.equals(other) || place.startsWith(other + ".");
    }
}
