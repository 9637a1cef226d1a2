package jp.mieru.dialogue.meeting;

import jp.mieru.dialogue.interview.Seat;

/**
 * An interview in a list.
 *
 * @param other whom the reader meets
 */
public record InterviewRow(Seat seat, String other) {}
