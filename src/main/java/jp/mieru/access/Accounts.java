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

    /**
     * Makes, refreshes or closes the accounts of these people, set-based; people not named stay as they are. An account
     * that was made for a number before its person was known becomes that person's. Whoever is no longer employed loses
     * every session and the mail address; an account that an administrator closed stays closed.
     *
     * @throws AccountCollision if two people would sign in with the same number or address; the transaction is lost
     */
    void provision(Collection<Person> people);
}
