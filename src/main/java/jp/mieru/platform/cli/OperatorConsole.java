package jp.mieru.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import jp.mieru.platform.database.DatabaseUnavailable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The operator's command line. Wrong usage is told before the database is looked for; whatever else goes wrong becomes
 * one line on standard error and a status of {@link Status}.
 */
public final class OperatorConsole {
    private final String packageName;
    private final Output output;

    private OperatorConsole(String packageName, Output output) {
        this.packageName = packageName;
        this.output = output;
    }

    /** Whether these arguments of the program name a verb (or ask for help), rather than start the server. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0
                && (!arguments[0].startsWith("-") || arguments[0].matches("-h|--help|--version|--lang(=.*)?"));
    }

    /**
     * Carries out one verb.
     *
     * @param packageName where verbs are looked for
     * @param start gives the beans; called only if the usage is right
     * @return exit status
     */
    public static int run(
            String packageName,
            PrintWriter out,
            PrintWriter err,
            Supplier<? extends ApplicationContext> start,
            String... arguments) {
        var console = new OperatorConsole(packageName, new Output(language(arguments), texts(), out, err));
        try {
            return console.run(start, arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int run(Supplier<? extends ApplicationContext> start, String... arguments) {
        try {
            var asked = parse(Verbs.blank(packageName), arguments);
            if (helpIsAsked(asked)) {
                new Help(output, output.out()).print(deepest(asked).commandSpec());
                return Status.DONE;
            }
            var beans = start.get().getBeansOfType(OperatorCommand.class).values();
            return ((OperatorCommand) deepest(parse(List.copyOf(beans), arguments))
                            .commandSpec()
                            .userObject())
                    .run(output);
        } catch (ParameterException e) {
            return new Help(output, output.err()).wrongUsage(e);
        } catch (WrongUsage e) {
            output.fault(String.valueOf(e.getMessage()), e.arguments());
            return Status.USAGE;
        } catch (DatabaseUnavailable e) {
            output.fault(String.valueOf(e.getMessage()), e.arguments());
            return Status.UNREACHABLE;
        } catch (Exception e) {
            return Failure.tell(output, e);
        }
    }

    private static ParseResult parse(List<? extends OperatorCommand> verbs, String... arguments) {
        var result = Verbs.tree(verbs).parseArgs(arguments);
        var verb = deepest(result).commandSpec();
        if (!helpIsAsked(result) && !(verb.userObject() instanceof OperatorCommand)) {
            throw new ParameterException(verb.commandLine(), "");
        }
        return result;
    }

    private static boolean helpIsAsked(ParseResult result) {
        return result.isUsageHelpRequested() || (result.hasSubcommand() && helpIsAsked(result.subcommand()));
    }

    private static ParseResult deepest(ParseResult result) {
        return result.hasSubcommand() ? deepest(result.subcommand()) : result;
    }

    private static Locale language(String... arguments) {
        var all = String.join(" ", arguments);
        return all.matches("(.* )?--lang[ =]en( .*)?") ? Locale.ENGLISH : Locale.JAPANESE;
    }

    private static MessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        try {
            texts.setBasenames(Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*_en.properties"))
                    .map(file ->
                            "messages/" + String.valueOf(file.getFilename()).replace("_en.properties", ""))
                    .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
