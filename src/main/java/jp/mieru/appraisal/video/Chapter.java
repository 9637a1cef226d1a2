package jp.mieru.appraisal.video;

import jp.mieru.appraisal.ruleset.Words;

/**
 * A place in a film that one can go to.
 *
 * @param at milliseconds from the beginning
 */
public record Chapter(int at, Words title) {}
