package jp.mieru.access;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Accounts as other modules see them. */
public interface Accounts {
    /**
     * Somebody who may sign in.
     *
     * @param staff the person
     * @param staffNumber key that offices use, unique
     * @param mail address, if known
     * @param name as it is written
     * @param employed false closes the account
     */
    record Person(
            StaffId staff, String staffNumber, @Nullable String mail, String name, boolean employed) {}

    /** Makes, refreshes or closes the accounts of these people, set-based; people not named stay as they are. */
    void provision(Collection<Person> people);
}
