package jp.mieru.survey;

/**
 * A round whose answers were gathered elsewhere is given up; part of the transaction that deletes it, and told before. Who
 * has made something of its answers deletes that now; who cannot refuses with an exception.
 */
public record GatheredForgotten(RoundId round) {}
