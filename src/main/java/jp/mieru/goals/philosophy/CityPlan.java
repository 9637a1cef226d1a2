package jp.mieru.goals.philosophy;

import java.util.List;
import java.util.UUID;

/**
 * A plan that carries the philosophy out.
 *
 * @param aims in their order
 * @param version goes up with every change
 */
public record CityPlan(UUID id, Years years, String title, String words, List<Aim> aims, int version) {
    public CityPlan {
        aims = List.copyOf(aims);
    }
}
