/** Slows down whoever guesses, for a short while only, so that nobody can lock somebody else out. */
@NullMarked
@NamedInterface("throttle")
package jp.mieru.access.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
