package jp.mieru.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;
import jp.mieru.platform.database.DatabaseUnavailable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class OperatorConsoleTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Supplier<? extends ApplicationContext> start, String... arguments) {
        return OperatorConsole.run(
                "jp.mieru.platform.cli", new PrintWriter(out), new PrintWriter(err), start, arguments);
    }

    private static ApplicationContext beans() {
        var context = new GenericApplicationContext();
        context.registerBean(Echo.class, () -> new Echo("spoken by a bean"));
        context.refresh();
        return context;
    }

    private static ApplicationContext unreachable() {
        throw new DatabaseUnavailable("startup.database.unreachable", "db.example", "refused");
    }

    @Test
    void carriesOutAVerbOfAGroup() {
        assertThat(run(OperatorConsoleTest::beans, "test", "echo", "--word", "髙"))
                .isZero();
        assertThat(out.toString().strip()).isEqualTo("spoken by a bean 髙 ja");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void speaksEnglishWhereverTheLanguageIsAskedFor() {
        assertThat(run(OperatorConsoleTest::beans, "--lang", "en", "test", "echo", "--word", "a"))
                .isZero();
        assertThat(run(OperatorConsoleTest::beans, "test", "echo", "--word", "a", "--lang=en"))
                .isZero();
        assertThat(out.toString().lines()).containsOnly("spoken by a bean a en");
    }

    @Test
    void tellsWrongUsageEvenWhenTheDatabaseIsOutOfReach() {
        assertThat(run(OperatorConsoleTest::unreachable, "test", "echo")).isEqualTo(Status.USAGE);
        assertThat(err.toString()).startsWith("使い方の誤り：指定が足りません：--word");
        assertThat(run(OperatorConsoleTest::unreachable, "test", "sing")).isEqualTo(Status.USAGE);
        assertThat(run(OperatorConsoleTest::unreachable, "rooster", "import")).isEqualTo(Status.USAGE);
        assertThat(run(OperatorConsoleTest::unreachable, "test")).isEqualTo(Status.USAGE);
        assertThat(run(OperatorConsoleTest::unreachable, "test", "echo", "--word", "a", "--lang", "fr"))
                .isEqualTo(Status.USAGE);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpsWithoutADatabase() {
        assertThat(run(OperatorConsoleTest::unreachable, "--help")).isZero();
        assertThat(out.toString()).contains("script/mieru test echo --word WORD [--fault KIND]");
    }

    @Test
    void saysInOneLineThatTheDatabaseIsOutOfReach() {
        assertThat(run(OperatorConsoleTest::unreachable, "test", "echo", "--word", "a", "--lang", "en"))
                .isEqualTo(Status.UNREACHABLE);
        assertThat(err.toString().strip()).isEqualTo("The database db.example cannot be reached: refused");
    }

    @Test
    void saysAFailureInOneLine() {
        assertThat(run(OperatorConsoleTest::beans, "test", "echo", "--word", "a", "--fault", "usage"))
                .isEqualTo(Status.USAGE);
        assertThat(run(OperatorConsoleTest::beans, "test", "echo", "--word", "a", "--fault", "file"))
                .isEqualTo(Status.FAULTS);
        assertThat(err.toString().lines()).containsExactly("何をするかを指定してください。", "ファイルがありません：no.csv");
    }

    /** A verb that repeats a word, or fails as it is told to. */
    @Command(name = "echo")
    static class Echo implements OperatorCommand {
        private final String prefix;

        @Option(names = "--word", paramLabel = "WORD", required = true)
        private String word = "";

        @Option(names = "--fault", paramLabel = "KIND", defaultValue = "")
        private String fault = "";

        Echo(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public String group() {
            return "test";
        }

        @Override
        public String description() {
            return "platform.cli.usage";
        }

        @Override
        public int run(Output output) throws Exception {
            switch (fault) {
                case "usage" -> throw new WrongUsage("platform.cli.fault.verb");
                case "file" -> throw new NoSuchFileException("no.csv");
                default ->
                    output.out()
                            .println(prefix + " " + word + " " + output.locale().getLanguage());
            }
            return Status.DONE;
        }
    }
}
