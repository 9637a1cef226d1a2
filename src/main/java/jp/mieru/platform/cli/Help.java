package jp.mieru.platform.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says how verbs are used, and what was wrong with how one was. */
record Help(Output output, PrintWriter to) {

    /** The verbs below a command, each with its options and what it does. */
    void print(CommandSpec command) {
        to.println(output.t("platform.cli.usage"));
        lines(command);
        to.println(output.t("platform.cli.global"));
    }

    /** One line with the fault, then the usage of what was meant. */
    int wrongUsage(ParameterException e) {
        output.fault("platform.cli.fault", reason(e));
        print(e.getCommandLine().getCommandSpec());
        return Status.USAGE;
    }

    private void lines(CommandSpec command) {
        if (command.userObject() instanceof OperatorCommand verb) {
            to.println("  " + command.qualifiedName() + options(command));
            to.println("      " + output.t(verb.description()));
        }
        command.subcommands().values().forEach(sub -> lines(sub.getCommandSpec()));
    }

    private static String options(CommandSpec command) {
        var options = command.options().stream()
                .filter(option -> !option.inherited())
                .map(option -> bracketed(option, option.longestName() + value(option)));
        var files = command.positionalParameters().stream().map(file -> bracketed(file, file.paramLabel()));
        return Stream.concat(options, files).collect(Collectors.joining());
    }

    private static String value(ArgSpec option) {
        return option.arity().max() == 0 ? "" : " " + option.paramLabel();
    }

    private static String bracketed(ArgSpec argument, String text) {
        return argument.required() ? " " + text : " [" + text + "]";
    }

    private String reason(ParameterException e) {
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return output.t("platform.cli.fault.missing", names(missing.getMissing()));
        }
        if (e instanceof UnmatchedArgumentException unknown) {
            return output.t("platform.cli.fault.unknown", String.join(" ", unknown.getUnmatched()));
        }
        return e.getArgSpec() == null
                ? output.t("platform.cli.fault.verb")
                : output.t("platform.cli.fault.value", names(List.of(e.getArgSpec())), value(e));
    }

    private static String value(ParameterException e) {
        return e.getValue() == null ? "" : e.getValue();
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream()
                .map(argument -> argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel())
                .collect(Collectors.joining(", "));
    }
}
