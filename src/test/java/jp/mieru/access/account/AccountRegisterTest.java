package jp.mieru.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.AccountCollision;
import jp.mieru.access.Accounts;
import jp.mieru.access.Accounts.Person;
import jp.mieru.access.StaffId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class AccountRegisterTest {
    private static final StaffId ALICE = new StaffId(UUID.randomUUID());
    private static final StaffId BOB = new StaffId(UUID.randomUUID());

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void makesAnAccountForEverybodyEmployed() {
        accounts.provision(
                List.of(person(ALICE, "１００００１", "Alice@City.example.jp", true), person(BOB, "000002", null, false)));
        assertThat(rows())
                .containsExactly(Map.of("staff_number", "100001", "mail", "alice@city.example.jp", "open", true));
    }

    @Test
    void changesNothingTheSecondTime() {
        accounts.provision(List.of(person(ALICE, "1", "a@example.jp", true)));
        accounts.provision(List.of(person(ALICE, "1", "a@example.jp", true)));
        assertThat(jdbc.sql("select version from access.account")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from access.audit_entry")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void letsTwoPeopleChangeNumbers() {
        accounts.provision(List.of(person(ALICE, "1", null, true), person(BOB, "2", null, true)));
        accounts.provision(List.of(person(ALICE, "2", null, true), person(BOB, "1", null, true)));
        assertThat(jdbc.sql("select staff_number from access.account where staff_id = ?")
                        .param(ALICE.value())
                        .query(String.class)
                        .single())
                .isEqualTo("2");
    }

    @Test
    void closesWhoLeftEndsTheirSessionsAndFreesTheAddress() {
        accounts.provision(List.of(person(ALICE, "1", "a@example.jp", true)));
        var account =
                jdbc.sql("select id from access.account").query(UUID.class).single();
        jdbc.sql("""
                insert into access.spring_session values (:key, :key, 0, 0, 1800, 0, :account)
                """)
                .param("key", UUID.randomUUID().toString())
                .param("account", account.toString())
                .update();
        accounts.provision(List.of(person(ALICE, "1", "a@example.jp", false), person(BOB, "2", "a@example.jp", true)));
        assertThat(rows()).extracting(row -> row.get("open")).containsExactly(false, true);
        assertThat(jdbc.sql("select count(*) from access.spring_session")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void opensAgainWhoComesBackUnlessAnAdministratorClosedIt() {
        accounts.provision(List.of(person(ALICE, "1", null, true), person(BOB, "2", null, true)));
        accounts.provision(List.of(person(ALICE, "1", null, false)));
        jdbc.sql(
                        "update access.account set closed_at = now(), closed_because = 'administrator' where staff_number = '2'")
                .update();
        accounts.provision(List.of(person(ALICE, "1", null, true), person(BOB, "2", null, true)));
        assertThat(rows()).extracting(row -> row.get("open")).containsExactly(true, false);
    }

    @Test
    void whoLeavesKeepsNoRolesAndNoAddressEvenWhereAnAdministratorHadClosedTheAccount() {
        accounts.provision(List.of(person(ALICE, "1", "a@example.jp", true)));
        jdbc.sql("""
                update access.account set duties = '{SURVEY}', administrator = true,
                       closed_at = now(), closed_because = 'administrator'
                """).update();
        accounts.provision(List.of(person(ALICE, "1", "a@example.jp", false)));
        assertThat(rows()).containsExactly(Map.of("staff_number", "1", "mail", "", "open", false));
        accounts.provision(List.of(person(ALICE, "1", null, true)));
        assertThat(rows()).containsExactly(Map.of("staff_number", "1", "mail", "", "open", true));
        assertThat(jdbc.sql("select count(*) from access.account where administrator or duties <> '{}'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from access.audit_entry where action = 'access.roles-changed'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whoWasNeverThereAfterAllKeepsTheRoles() {
        accounts.provision(List.of(person(ALICE, "1", null, true)));
        jdbc.sql("update access.account set duties = '{SURVEY}', administrator = true")
                .update();
        accounts.takeBack(List.of(person(ALICE, "1", null, false)));
        assertThat(rows()).extracting(row -> row.get("open")).containsExactly(false);
        accounts.provision(List.of(person(ALICE, "1", null, true)));
        assertThat(jdbc.sql("select count(*) from access.account where administrator and duties = '{SURVEY}'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anAddressMovesFromOnePersonToAnother() {
        accounts.provision(List.of(person(ALICE, "1", "a@example.jp", true), person(BOB, "2", null, true)));
        var moved = List.of(person(ALICE, "1", null, true), person(BOB, "2", "a@example.jp", true));
        assertThat(accounts.taken(moved)).isEmpty();
        accounts.provision(moved);
        assertThat(rows()).extracting(row -> row.get("mail")).containsExactly("", "a@example.jp");
    }

    @Test
    void anAddressGoesWithTheRosterUnlessItWasTypedInByHand() {
        jdbc.sql("insert into access.account (staff_number, name, mail) values ('2', 'x', 'b@example.jp')")
                .update();
        accounts.provision(List.of(person(ALICE, "1", "a@example.jp", true), person(BOB, "2", null, true)));
        assertThat(rows()).extracting(row -> row.get("mail")).containsExactly("a@example.jp", "b@example.jp");
        accounts.provision(List.of(person(ALICE, "1", null, true), person(BOB, "2", null, true)));
        assertThat(rows()).extracting(row -> row.get("mail")).containsExactly("", "b@example.jp");
    }

    @Test
    void tiesAnAccountMadeBeforeTheRosterToItsPerson() {
        jdbc.sql("insert into access.account (staff_number, name, duties) values ('100016', 'x', '{SURVEY}')")
                .update();
        accounts.provision(List.of(person(ALICE, "100016", null, true)));
        assertThat(jdbc.sql("select staff_id from access.account where duties = '{SURVEY}'")
                        .query(UUID.class)
                        .single())
                .isEqualTo(ALICE.value());
    }

    @Test
    void namesANumberOrAddressThatTwoPeopleWouldHave() {
        accounts.provision(List.of(person(ALICE, "1", "a@example.jp", true)));
        assertThatThrownBy(() -> accounts.provision(List.of(person(BOB, "1", null, true))))
                .isInstanceOfSatisfying(AccountCollision.class, collision -> {
                    assertThat(collision.name()).isEqualTo(AccountCollision.Name.STAFF_NUMBER);
                    assertThat(collision.value()).isEqualTo("1");
                });
        assertThatThrownBy(() -> accounts.provision(List.of(person(BOB, "2", "A@example.jp", true))))
                .isInstanceOfSatisfying(
                        AccountCollision.class,
                        collision -> assertThat(collision.name()).isEqualTo(AccountCollision.Name.MAIL));
    }

    private List<Map<String, @Nullable Object>> rows() {
        return jdbc.sql("""
                        select staff_number, coalesce(mail, '') as mail, closed_at is null as open
                        from access.account order by staff_number
                        """).query().listOfRows();
    }

    private static Person person(StaffId staff, String number, @Nullable String mail, boolean employed) {
        return new Person(staff, number, mail, "髙橋　花子", employed);
    }
}
