package jp.mieru.appraisal.closing;

import java.time.Instant;

/**
 * When a cycle was closed, or opened again.
 *
 * @param step {@code closed} or {@code reopened}
 * @param reason why it was opened again; empty for a closing
 * @param by the name of whoever did it
 */
public record ClosedCycle(String step, String reason, Instant at, String by) {}
