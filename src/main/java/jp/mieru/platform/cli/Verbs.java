package jp.mieru.platform.cli;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** All verbs as one picocli command: groups, and the options that every verb has. */
final class Verbs {
    static final String LANGUAGE = "--lang";
    private static final String ROOT = "script/mieru";

    /** The languages that the command line speaks. */
    enum Language {
        ja,
        en
    }

    private Verbs() {}

    /** Verbs without their beans: enough to tell right usage from wrong. */
    static List<OperatorCommand> blank(String packageName) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(OperatorCommand.class));
        var objenesis = new SpringObjenesis();
        return scanner.findCandidateComponents(packageName).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> (OperatorCommand) objenesis.newInstance(type))
                .toList();
    }

    static CommandLine tree(Collection<? extends OperatorCommand> verbs) {
        var root = CommandSpec.create().name(ROOT);
        root.addOption(OptionSpec.builder(LANGUAGE)
                .type(Language.class)
                .paramLabel("ja|en")
                .scopeType(ScopeType.INHERIT)
                .build());
        root.addOption(OptionSpec.builder("--help", "-h")
                .type(boolean.class)
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .build());
        var groups = new TreeMap<String, CommandSpec>();
        for (var verb : verbs) {
            var spec = CommandSpec.forAnnotatedObject(verb);
            var parent =
                    verb.group().isEmpty() ? root : groups.computeIfAbsent(verb.group(), name -> group(root, name));
            parent.addSubcommand(spec.name(), spec);
        }
        return new CommandLine(root);
    }

    private static CommandSpec group(CommandSpec root, String name) {
        var group = CommandSpec.create().name(name);
        root.addSubcommand(name, group);
        return group;
    }
}
