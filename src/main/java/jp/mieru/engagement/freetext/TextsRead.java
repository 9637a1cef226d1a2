package jp.mieru.engagement.freetext;

import jp.mieru.survey.RoundId;

/** All texts of a round have been looked through and their words are known; part of the transaction that stores them. */
public record TextsRead(RoundId round) {}
