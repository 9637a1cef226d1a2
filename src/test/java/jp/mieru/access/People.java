package jp.mieru.access;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.Accounts.Person;
import jp.mieru.access.password.Passwords;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People with accounts, for tests of who may do what. */
public final class People {
    public static final String PASSWORD = "青い 空と 白い 雲 42";
    private final ApplicationContext beans;

    public People(ApplicationContext beans) {
        this.beans = beans;
    }

    /** An account of a person employed, with a password; roles such as {@code executive} or {@code duties = '{SURVEY}'}. */
    public UUID employed(String number, String... roles) {
        beans.getBean(Accounts.class)
                .provision(List.of(new Person(
                        new StaffId(UUID.randomUUID()), number, number + "@city.example.jp", "職員 " + number, true)));
        return with(number, roles);
    }

    /** An account without a person. */
    public UUID alone(String number, String... roles) {
        jdbc().sql("insert into access.account (staff_number, name) values (?, ?)")
                .param(number)
                .param("管理 " + number)
                .update();
        return with(number, roles);
    }

    private UUID with(String number, String... roles) {
        for (var role : roles) {
            jdbc().sql("update access.account set " + (role.contains("=") ? role : role + " = true")
                            + " where staff_number = ?")
                    .param(number)
                    .update();
        }
        var id = jdbc().sql("select id from access.account where staff_number = ?")
                .param(number)
                .query((row, index) -> row.getObject("id", UUID.class))
                .single();
        beans.getBean(Passwords.class).set(id, PASSWORD);
        return id;
    }

    private JdbcClient jdbc() {
        return beans.getBean(JdbcClient.class);
    }
}
