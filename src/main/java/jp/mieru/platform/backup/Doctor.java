package jp.mieru.platform.backup;

import jp.mieru.platform.cli.OperatorCommand;
import jp.mieru.platform.cli.Output;
import jp.mieru.platform.cli.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** Says how the installation is. */
@Component
@Command(name = "doctor")
class Doctor implements OperatorCommand {
    private final JdbcClient jdbc;

    Doctor(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
    public int run(Output output) {
        var version = jdbc.sql("select current_setting('server_version')")
                .query(String.class)
                .single();
        output.result("platform.doctor.database", version);
        return Status.DONE;
    }
}
