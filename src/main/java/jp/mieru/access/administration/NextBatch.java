package jp.mieru.access.administration;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * Those of a search who are still without a code when a batch is done.
 *
 * @param q what was searched for
 * @param since a code issued from then on counts as handed out
 * @param left how many they are
 */
public record NextBatch(String q, OffsetDateTime since, long left) implements Serializable {}
