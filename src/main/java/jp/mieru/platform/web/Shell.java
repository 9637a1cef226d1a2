package jp.mieru.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page's content.
 *
 * @param municipality name of the local government that runs this installation
 * @param userName who is signed in, or null before sign-in
 * @param accountKey opaque key of the signed-in account, for what a browser keeps; empty before sign-in
 * @param sections navigation, by section
 * @param unreadNotices how many notices wait for the person
 * @param demo whether this is the demo city
 * @param sessionSeconds how long a session lasts without a request, 0 before sign-in
 */
public record Shell(
        String municipality,
        @Nullable String userName,
        String accountKey,
        List<Section> sections,
        int unreadNotices,
        boolean demo,
        long sessionSeconds) {
    static final Shell EMPTY = new Shell("", null, "", List.of(), 0, false, 0);

    /** A group of links under one heading (message key). */
    public record Section(String key, List<Link> links) {}

    /** A place to go: message key, address and whether the reader is there. */
    public record Link(String key, String href, boolean current) {}
}
