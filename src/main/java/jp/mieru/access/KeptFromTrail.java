package jp.mieru.access;

import java.util.List;
import java.util.Set;

/**
 * Tells what a module keeps from those who read the page of the trail. The trail itself is whole, and rows that were written
 * long ago are kept from them as well.
 */
public interface KeptFromTrail {
    /**
     * Rows that a reader does not find.
     *
     * @param actions beginnings of their actions
     * @param ofEverybody whether of all people
     * @param people else of these
     */
    record Kept(List<String> actions, boolean ofEverybody, Set<StaffId> people) {
        public Kept {
            actions = List.copyOf(actions);
            people = Set.copyOf(people);
        }
    }

    /** Actions whose details nobody reads there, for they tell content: a grade, a reason. */
    Set<String> withoutDetails();

    Kept from(Viewer reader);
}
