package jp.mieru.survey.rates;

import jp.mieru.survey.RoundId;

/** A round that is open, and a unit's rate in it. */
public record OpenRate(RoundId round, String title, java.time.LocalDate closesOn, Rate rate) {}
