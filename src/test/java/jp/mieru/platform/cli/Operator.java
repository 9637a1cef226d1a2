package jp.mieru.platform.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * What came of one command of the operator's, carried out on a test's beans.
 *
 * @param status exit status
 * @param out lines of standard output
 * @param err lines of standard error
 */
public record Operator(int status, List<String> out, List<String> err) {
    public static Operator runs(ApplicationContext beans, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status =
                OperatorConsole.run("jp.mieru", new PrintWriter(out), new PrintWriter(err), () -> beans, arguments);
        return new Operator(
                status, out.toString().lines().toList(), err.toString().lines().toList());
    }
}
