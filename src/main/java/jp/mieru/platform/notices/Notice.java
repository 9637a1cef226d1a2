package jp.mieru.platform.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that a person was told.
 *
 * @param key message key of one sentence
 * @param arguments strings and numbers for its places
 * @param href where it leads, within this site
 */
public record Notice(UUID id, String key, List<Object> arguments, String href, Instant toldAt, boolean read) {}
