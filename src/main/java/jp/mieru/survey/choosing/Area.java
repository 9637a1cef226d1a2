package jp.mieru.survey.choosing;

/**
 * A unit with units within it, to look among those only.
 *
 * @param ordinal its number in the round
 * @param depth how many units lie around it, 0 at the top
 */
public record Area(int ordinal, String name, int depth) {
    /** The name, indented by its depth. */
    public String indented() {
        return "\u3000".repeat(depth) + name;
    }
}
