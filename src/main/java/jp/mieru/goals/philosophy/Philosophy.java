package jp.mieru.goals.philosophy;

import java.util.UUID;

/**
 * What the city's people are to be and to work for (組織理念).
 *
 * @param version goes up with every change
 */
public record Philosophy(UUID id, Years years, String title, String words, int version) {
    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_WORDS = 4000;
}
