package jp.mieru.engagement.themeshares;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.Forest;

/** The unit groups by which shares are told: the units right below the one at the top, or those at the top. */
public final class Departments {
    private final int[] departments;
    private final int[] departmentOf;

    public Departments(AnsweringUnits units) {
        Forest forest = units.forest();
        int[][] children = forest.children();
        int[] top = children[forest.slot(Forest.WHOLE)];
        this.departments = top.length == 1 && children[top[0]].length > 0 ? children[top[0]] : top;
        this.departmentOf = new int[units.size()];
        Arrays.fill(departmentOf, Forest.WHOLE);
        IntStream.range(0, departments.length).forEach(i -> departmentOf[departments[i]] = i);
        forest.topDown()
                .filter(unit -> forest.parent(unit) != Forest.WHOLE && departmentOf[unit] == Forest.WHOLE)
                .forEach(unit -> departmentOf[unit] = departmentOf[forest.parent(unit)]);
    }

    /** Indexes of their units. */
    public List<Integer> units() {
        return Arrays.stream(departments).boxed().toList();
    }

    int size() {
        return departments.length;
    }

    /** Index of the unit that a department is. */
    int unit(int department) {
        return departments[department];
    }

    /** Number of the department that a unit lies in, {@link Forest#WHOLE} if in none. */
    int of(int unit) {
        return unit == Forest.WHOLE ? Forest.WHOLE : departmentOf[unit];
    }
}
