package jp.mieru.survey.answering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the server keeps of a half-filled sheet; only where answers are stored with the person.
 *
 * @param version that this page goes on from, 0 if nothing is stored
 * @param resumed when that was saved which the person now goes on with; null on every other page
 * @param overtaken whether something else was saved since the page before, which is still there
 */
public record Kept(int version, @Nullable Instant resumed, boolean overtaken) {}
