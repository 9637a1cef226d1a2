package jp.mieru.survey;

/**
 * Where those who answered find what came of it, told by the module that shows results.
 *
 * @param key of the message that the menu calls it by
 * @param href its address
 */
public record ResultsPlace(String key, String href) {}
