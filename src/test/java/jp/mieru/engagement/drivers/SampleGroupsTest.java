package jp.mieru.engagement.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import jp.mieru.engagement.importance.Products;
import org.junit.jupiter.api.Test;

class SampleGroupsTest {
    private static final int CONSTRUCTS = 12;

    @Test
    void aCityOfThousandsOfUnitsIsSampledAmongAThousandGroups() {
        assertThat(SampleGroups.most(city(), CONSTRUCTS, 2)).isEqualTo(1_000);
    }

    @Test
    void allOutcomesTogetherStayWithinTheBudget() {
        int[] large = new int[400];
        Arrays.fill(large, 5_000);
        for (int outcomes = 1; outcomes <= 4; outcomes++) {
            int groups = SampleGroups.most(large, CONSTRUCTS, outcomes);
            assertThat(groups).isBetween(SampleGroups.FEWEST, SampleGroups.MOST - 1);
            assertThat((long) groups * large.length * outcomes * Products.numbers(CONSTRUCTS))
                    .isLessThanOrEqualTo(SampleGroups.MOST_NUMBERS);
        }
    }

    @Test
    void thereAreEnoughGroupsForAnIntervalHoweverManyUnits() {
        int[] many = new int[100_000];
        Arrays.fill(many, 5_000);
        assertThat(SampleGroups.most(many, CONSTRUCTS, 3)).isEqualTo(SampleGroups.FEWEST);
    }

    /** 30,000 people in 3,000 units: 20 部 of 1,500, 150 課 of 200, and 係 of ten, of which nothing is told. */
    private static int[] city() {
        int[] people = new int[3_001];
        Arrays.fill(people, 0, 20, 1_500);
        Arrays.fill(people, 20, 170, 200);
        people[3_000] = 30_000;
        return people;
    }
}
