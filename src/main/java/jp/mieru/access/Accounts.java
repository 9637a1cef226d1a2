package jp.mieru.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.platform.notices.Recipient;
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
     * every session, the mail address and all roles; an account that an administrator closed stays closed as long as
     * its person is employed.
     *
     * @throws AccountCollision if two people would sign in with the same number or address; the transaction is lost
     */
    void provision(Collection<Person> people);

    /**
     * As {@link #provision}, of people of an import that is undone. Whoever is no longer employed was never there after
     * all: they keep their roles, for they may be imported again.
     */
    void takeBack(Collection<Person> people);

    /** Where these people are to be told something: those of them who can sign in, with address and language. */
    List<Recipient> recipients(Collection<StaffId> staff);

    /** The people to whom these accounts belong, closed ones too, by one statement; an account of nobody is left out. */
    Set<StaffId> staff(Collection<UUID> accounts);

    /** The names of these accounts, closed ones too, by one statement. */
    Map<UUID, String> names(Collection<UUID> accounts);

    /**
     * A name that somebody would sign in with and another account has already.
     *
     * @param staff the person who would
     * @param name whether it is the staff number or the mail address
     * @param value the number or address
     */
    record Taken(StaffId staff, AccountCollision.Name name, String value) {}

    /** Why {@link #provision} could not be carried out for these people as it stands now: nothing if it could. */
    List<Taken> taken(Collection<Person> people);
}
