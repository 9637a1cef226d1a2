package jp.mieru.engagement.pack;

import jp.mieru.engagement.feedback.Feedback;
import jp.mieru.engagement.results.UnitView;

/**
 * What a pack shows of the unit around, or of the whole, where the unit's own scores are hidden; its head sees them beside
 * the unit's own on its page too.
 */
public record Instead(UnitView view, Feedback feedback) {}
