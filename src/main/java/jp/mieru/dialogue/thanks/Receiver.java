package jp.mieru.dialogue.thanks;

import jp.mieru.access.StaffId;

/**
 * Somebody to whom a card may be written.
 *
 * @param unit name of the unit of the main post, which tells namesakes apart
 */
public record Receiver(StaffId staff, String name, String unit) {}
