package jp.mieru.platform.backup;

import java.io.IOException;
import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** {@code doctor}: says how the installation is, one finding a line; exit 1 if something is wrong. */
@Component
@Command(name = "doctor")
class Doctor implements OperatorCommand {
    private final Checks checks;

    Doctor(Checks checks) {
        this.checks = checks;
    }

    @Override
    public String group() {
        return "";
    }

    @Override
    public String description() {
        return "platform.doctor.description";
    }

    @Override
    public int run(Output output) throws IOException {
        var findings = checks.all();
        for (var finding : findings) {
            var to = finding.mark() == Finding.Mark.WRONG ? output.err() : output.out();
            to.println(sign(finding.mark()) + "  "
                    + output.t(finding.key(), finding.arguments().toArray()));
        }
        return findings.stream().anyMatch(finding -> finding.mark() == Finding.Mark.WRONG)
                ? Status.FAULTS
                : Status.DONE;
    }

    private static String sign(Finding.Mark mark) {
        return switch (mark) {
            case OK -> "OK";
            case NOTE -> "--";
            case WRONG -> "NG";
        };
    }
}
