package jp.mieru.platform.notices;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells people something. */
public interface Notices {
    /**
     * Tells all of them the same, set-based: on their page, and by mail to those with an address. Part of the caller's
     * transaction.
     *
     * @param key message key of one sentence, which is the mail's subject too
     * @param arguments strings and numbers for its places
     * @param href where it leads, within this site
     */
    void tell(Collection<Recipient> people, String key, List<Object> arguments, String href);

    /** The same to one person, with a file that goes with the mail. */
    void tell(Recipient person, String key, List<Object> arguments, String href, Enclosure enclosure);

    /** The latest that the account was told. */
    List<Notice> of(UUID account, int limit);

    /** How many the account has not read yet. */
    int unread(UUID account);

    /** Marks one as read; empty if it is not the account's. */
    Optional<Notice> read(UUID id, UUID account);

    /** Marks all of the account's as read. */
    void readAll(UUID account);
}
