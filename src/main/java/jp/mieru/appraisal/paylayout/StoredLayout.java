package jp.mieru.appraisal.paylayout;

import java.time.Instant;
import java.util.UUID;

/**
 * A layout under its name.
 *
 * @param version goes up with each change; files remember which one they had
 * @param retired whether nothing new is issued with it
 */
public record StoredLayout(UUID id, String name, Layout layout, int version, Instant changedAt, boolean retired) {}
