package jp.mieru.goals.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.GoalId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any city: four levels of goals, each serving up to three goals of the level above. */
class ContributionsPropertiesTest {
    private static final int LEVELS = 4;
    /** What all levels serve, itself no goal that was achieved. */
    private static final GoalId TOP = id(0, 0);

    @Property(tries = 300)
    void partsAreNeverNegativeAndAddUpToTheWholeAtEachLevel(@ForAll("cities") List<Served> city) {
        var all = Contributions.among(city);
        var parts = all.throughout(TOP);
        assertThat(parts.values()).allMatch(part -> part >= 0);
        for (int level = 1; level <= LEVELS; level++) {
            assertThat(sum(parts, level) + kept(all, parts, level)).isEqualTo(Contributions.WHOLE);
        }
    }

    @Property(tries = 300)
    void theTenthsThatAreShownAddUpToo(@ForAll("cities") List<Served> city) {
        var all = Contributions.among(city);
        var tenths = all.tenthsThroughout(TOP);
        assertThat(tenths.values()).allMatch(each -> each >= 0);
        for (int level = 1; level <= LEVELS; level++) {
            assertThat(sum(tenths, level) + kept(all, tenths, level)).isEqualTo(Contributions.TENTHS);
        }
    }

    @Property(tries = 300)
    void theOrderOfTheGoalsDoesNotMatter(@ForAll("cities") List<Served> city, @ForAll long seed) {
        var mixed = new ArrayList<>(city);
        Collections.shuffle(mixed, new Random(seed));
        assertThat(Contributions.among(mixed).throughout(TOP))
                .isEqualTo(Contributions.among(city).throughout(TOP));
    }

    @Property(tries = 300)
    void whatIsAchievedTwiceAsWellByAllIsDividedTheSame(@ForAll("cities") List<Served> city) {
        var halved = city.stream()
                .map(goal -> new Served(
                        goal.id(),
                        goal.weight(),
                        goal.difficulty(),
                        goal.achievement() == null ? null : goal.achievement() / 2,
                        goal.shares()))
                .toList();
        var doubled = halved.stream()
                .map(goal -> new Served(
                        goal.id(),
                        goal.weight(),
                        goal.difficulty(),
                        goal.achievement() == null ? null : goal.achievement() * 2,
                        goal.shares()))
                .toList();
        assertThat(Contributions.among(doubled).throughout(TOP))
                .isEqualTo(Contributions.among(halved).throughout(TOP));
    }

    @Provide
    Arbitrary<List<Served>> cities() {
        return Arbitraries.randomValue(ContributionsPropertiesTest::city);
    }

    private static List<Served> city(Random chance) {
        var city = new ArrayList<Served>();
        int above = 1;
        for (int level = 1; level <= LEVELS; level++) {
            int goals = 1 + chance.nextInt(8);
            for (int number = 0; number < goals; number++) {
                city.add(new Served(
                        id(level, number),
                        chance.nextInt(101),
                        Difficulty.values()[chance.nextInt(3)],
                        chance.nextInt(5) == 0 ? null : chance.nextInt(151),
                        shares(level - 1, above, chance)));
            }
            above = goals;
        }
        return city;
    }

    private static Map<GoalId, Integer> shares(int level, int goals, Random chance) {
        var shares = new HashMap<GoalId, Integer>();
        for (int i = 0; i < 1 + chance.nextInt(3); i++) {
            shares.put(id(level, chance.nextInt(goals)), 1 + chance.nextInt(100));
        }
        return shares;
    }

    private static int sum(Map<GoalId, Integer> parts, int level) {
        return parts.entrySet().stream()
                .filter(part -> level(part.getKey()) == level)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** What goals further up keep, as nothing was achieved for them. */
    private static int kept(Contributions all, Map<GoalId, Integer> parts, int level) {
        return parts.entrySet().stream()
                .filter(part -> level(part.getKey()) < level
                        && all.rightBelow(part.getKey()).isEmpty())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static GoalId id(int level, int number) {
        return new GoalId(new UUID(level, number));
    }

    private static int level(GoalId goal) {
        return (int) goal.value().getMostSignificantBits();
    }
}
