package jp.mieru.engagement.importance;

/**
 * How strongly a construct goes with the outcome. It never says that one causes the other.
 *
 * @param construct its code
 * @param relativeWeight its part of R² after Johnson (2000), 0 to 1
 * @param shapley its part of R² after Lindeman, Merenda and Gold, 0 to 1
 * @param low lower end of the 95 % bootstrap interval of the relative weight
 * @param high upper end of it
 */
public record Driver(String construct, double relativeWeight, double shapley, double low, double high) {}
