package jp.mieru.platform.cli;

/**
 * A verb of the operator's command line, such as {@code roster import}. Implementations are picocli commands
 * ({@code @Command(name = verb)}) that are Spring beans and {@code Callable<Integer>} with the exit status: 0 done, 1
 * faults found and nothing stored, 2 wrong usage, 3 server or database out of reach.
 */
public interface OperatorCommand extends java.util.concurrent.Callable<Integer> {
    /** The group that the verb belongs to: roster, survey, audit, backup, or empty for a verb of its own. */
    String group();
}
