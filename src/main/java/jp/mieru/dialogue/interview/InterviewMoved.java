package jp.mieru.dialogue.interview;

/**
 * An interview has come a step further: an event, within the transaction.
 *
 * @param before as it was
 * @param by whose step it was
 */
public record InterviewMoved(Interview before, Interview now, Step.What what, Side by) {}
