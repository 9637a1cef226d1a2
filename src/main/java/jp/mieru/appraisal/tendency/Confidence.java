package jp.mieru.appraisal.tendency;

/** How sure figures are told: with 95 %. */
final class Confidence {
    static final double LOWER = 0.025;
    static final double UPPER = 0.975;

    private Confidence() {}
}
