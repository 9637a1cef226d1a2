package jp.mieru.platform.notices;

/**
 * A file that goes with a mail.
 *
 * @param name of the file
 * @param type media type with its parameters; the text is sent as UTF-8
 */
public record Enclosure(String name, String type, String text) {}
