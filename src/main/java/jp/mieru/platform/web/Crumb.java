package jp.mieru.platform.web;

/**
 * A step of the way to a page, shown above its title.
 *
 * @param href address
 * @param text what the reader sees
 */
public record Crumb(String href, String text) {}
