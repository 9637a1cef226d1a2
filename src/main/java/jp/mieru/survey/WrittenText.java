package jp.mieru.survey;

/**
 * What somebody wrote, as it was written: never to be shown, for it may name people. Its text form holds no word of it.
 *
 * @param question ordinal of the question, from 0
 * @param unit index of the unit, {@link Forest#WHOLE} if only the whole is known
 */
public record WrittenText(int question, int unit, String words) {
    @Override
    public String toString() {
        return "WrittenText of question " + question;
    }
}
