package jp.mieru.appraisal.video;

import java.util.UUID;

/** Where the film is. Lengths are in milliseconds. */
public sealed interface Source {
    /** Not there yet: the office has still to bring it. */
    record None() implements Source {}

    /**
     * Kept here.
     *
     * @param file a new one for each film that is brought
     * @param type media type
     */
    record Uploaded(UUID file, String type, long bytes, int length) implements Source {}

    /** On a server of the office's own network, or below this site's own address. */
    record Linked(String address, int length) implements Source {}

    /** Milliseconds; 0 where there is none. */
    default int length() {
        return switch (this) {
            case None none -> 0;
            case Uploaded uploaded -> uploaded.length();
            case Linked linked -> linked.length();
        };
    }

    /** Whether a page of this site may play it: the content security policy lets nothing in from elsewhere. */
    default boolean playsHere() {
        return switch (this) {
            case None none -> false;
            case Uploaded uploaded -> true;
            case Linked linked -> linked.address().startsWith("/");
        };
    }
}
