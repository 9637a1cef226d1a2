package jp.mieru.access.audit;

import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/**
 * {@code audit verify}: says whether the trail is whole, or which row is the first that is not. The line is the same in
 * every language, for programs read it. How far it is stands on standard error, for a long trail takes a while.
 */
@Component
@Command(name = "verify")
class VerifyAudit implements OperatorCommand {
    private final AuditVerification verification;

    VerifyAudit(AuditVerification verification) {
        this.verification = verification;
    }

    @Override
    public String group() {
        return "audit";
    }

    @Override
    public String description() {
        return "access.audit.verify";
    }

    @Override
    public int run(Output output) {
        var verdict = verification.verify(rows -> {
            output.fault("access.audit.verify.progress", rows);
            output.err().flush();
        });
        output.out()
                .println("rows: " + verdict.rows() + "; chain: "
                        + (verdict.isIntact() ? "intact" : "broken at row " + verdict.broken()));
        return verdict.isIntact() ? Status.DONE : Status.FAULTS;
    }
}
