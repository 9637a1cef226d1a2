package jp.mieru.appraisal.checkbank;

/**
 * How a question was answered.
 *
 * @param code of the question
 * @param asked how often it was answered
 * @param people how many different people answered it
 * @param correct how often it was answered right
 */
public record Figure(String code, int asked, int people, int correct) {
    /** With fewer people than this, a share would tell how one of them answered. */
    public static final int FEWEST = 5;

    static Figure none(String code) {
        return new Figure(code, 0, 0, 0);
    }

    /** Whether enough people answered for the share to be told. */
    public boolean isTold() {
        return people >= FEWEST;
    }

    /** How many of a hundred answers were right. */
    public double share() {
        return 100.0 * correct / asked;
    }
}
