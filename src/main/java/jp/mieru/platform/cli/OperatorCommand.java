package jp.mieru.platform.cli;

/**
 * A verb of the operator's command line, such as {@code roster import}. Implementations are Spring beans and picocli
 * commands ({@code @Command(name = "import")} with {@code @Option(names = "--units", paramLabel = "FILE")} fields). What
 * they are called and which options they have is read from the class alone, before any bean exists, so {@link #group()}
 * and {@link #description()} return constants.
 */
public interface OperatorCommand {
    /** The group that the verb belongs to: roster, survey, audit, backup, or empty for a verb of its own. */
    String group();

    /** Message key of one sentence that says what the verb does. */
    String description();

    /**
     * Carries the verb out. An exception becomes one line on standard error.
     *
     * @return exit status: {@link Status#DONE}, or {@link Status#FAULTS} if faults were found and nothing was stored
     * @throws WrongUsage if options do not go together
     */
    int run(Output output) throws Exception;
}
