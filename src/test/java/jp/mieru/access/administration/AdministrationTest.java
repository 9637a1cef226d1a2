package jp.mieru.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.access.People;
import jp.mieru.access.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "mieru.access.batch=3")
@AutoConfigureMockMvc
class AdministrationTest {
    private static final String NEW = "tangled lamp 7 rivers";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    FirstAdministrator first;

    @Autowired
    JdbcClient jdbc;

    UUID admin;
    UUID alice;
    Visitor visitor;

    @BeforeEach
    void anAdministratorIsSignedIn() {
        var people = new People(beans);
        admin = people.alone("root", "administrator");
        alice = people.employed("100001");
        visitor = new Visitor(mvc);
        visitor.signIn("root", People.PASSWORD);
    }

    @Test
    void findsAccountsByNumberNameOrAddress() {
        assertThat(visitor.get("/accounts?q=1000"))
                .hasStatusOk()
                .bodyText()
                .contains("職員 100001")
                .doesNotContain("管理 root</a>");
        assertThat(visitor.get("/accounts?q=100%25")).bodyText().contains("当てはまるアカウントはありません");
        assertThat(visitor.get("/accounts?state=roles"))
                .bodyText()
                .contains("管理 root")
                .doesNotContain("職員 100001");
        assertThat(visitor.get("/accounts/" + alice)).hasStatusOk().bodyText().contains("100001@city.example.jp");
        assertThat(visitor.get("/accounts/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void givesAndTakesRolesThatHoldAtOnce() {
        var bob = new Visitor(mvc);
        bob.signIn("100001", People.PASSWORD);
        assertThat(bob.get("/audit")).hasStatus(403);
        assertThat(visitor.post("/accounts/" + alice, "duties", "SURVEY", "duties", "TRAINING", "version", version()))
                .hasRedirectedUrl("/accounts/" + alice);
        assertThat(bob.get("/audit")).hasStatusOk();
        assertThat(visitor.get("/accounts/" + alice + "/edit")).hasStatusOk();
        visitor.post("/accounts/" + alice, "version", version());
        assertThat(bob.get("/audit")).hasStatus(403);
        assertThat(actions()).contains("access.roles-changed");
    }

    @Test
    void keepsTheChangeOfWhoeverWasFasterAndSaysSoToTheOther() {
        var people = new People(beans);
        var others = IntStream.range(0, 4)
                .mapToObj(i -> {
                    people.alone("root" + i, "administrator");
                    var other = new Visitor(mvc);
                    other.signIn("root" + i, People.PASSWORD);
                    return other;
                })
                .toList();
        var version = version();
        var duties = List.of("SURVEY", "TRAINING", "APPRAISAL", "PLACEMENT");
        var answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> others.get(i)
                        .post("/accounts/" + alice, "duties", duties.get(i), "version", version)
                        .getResponse()
                        .getRedirectedUrl())
                .toList();
        assertThat(answers).containsOnlyOnce("/accounts/" + alice);
        assertThat(others.get((answers.indexOf("/accounts/" + alice) + 1) % 4).get("/accounts/" + alice + "/edit"))
                .bodyText()
                .contains("その間に、このアカウントが変わりました");
        assertThat(duties(alice)).isEqualTo("{" + duties.get(answers.indexOf("/accounts/" + alice)) + "}");
        assertThat(actions()).containsOnlyOnce("access.roles-changed");
        assertThat(visitor.post("/accounts/" + alice, "duties", "SURVEY")).hasStatus(400);
    }

    @Test
    void closesAnAccountOnceThoughTwoPressAtOnce() {
        var two = List.of(visitor, new Visitor(mvc).withCookiesOf(visitor));
        two.parallelStream().forEach(each -> each.post("/accounts/" + alice + "/closing"));
        assertThat(actions()).containsOnlyOnce("access.account-closed");
    }

    @Test
    void letsNobodyChangeTheirOwnRolesOrCloseTheirOwnAccount() {
        visitor.post("/accounts/" + admin, "duties", "APPRAISAL", "administrator", "true", "version", "1");
        visitor.post("/accounts/" + admin + "/closing");
        assertThat(visitor.get("/accounts/" + admin)).hasStatusOk().bodyText().doesNotContain("人事評価");
    }

    @Test
    void makesAnAccountBeforeTheRosterKnowsThePerson() {
        assertThat(visitor.post("/accounts", "staffNumber", "100016", "name", "渡辺　聡")
                        .getResponse()
                        .getRedirectedUrl())
                .matches("/accounts/.+/edit");
        assertThat(visitor.post("/accounts", "staffNumber", "100016", "name", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("すでに使われています");
        assertThat(visitor.post("/accounts")).hasStatus(422);
    }

    @Test
    void printsASlipWhoseCodeSetsAPassword() {
        var slip = visitor.post("/accounts/" + alice + "/slip");
        assertThat(slip).hasStatusOk().bodyText().contains("職員 100001", "<svg");
        var code = codes(slip).getFirst();
        assertThat(new Visitor(mvc).post("/first-password", "code", code, "password", NEW, "again", NEW))
                .hasRedirectedUrl("/");
        assertThat(actions()).contains("access.code-issued", "access.password-set");
    }

    @Test
    void printsSlipsForEverybodyWithoutAPassword() {
        jdbc.sql("update access.account set password_hash = null where staff_number = '100001'")
                .update();
        assertThat(codes(visitor.post("/account-slips"))).hasSize(1);
    }

    @Test
    void printsABatchOfSlipsAfterTheOtherAndNobodyTwice() {
        newcomers(7);
        var first = visitor.post("/account-slips");
        assertThat(first).bodyText().contains("あと4人");
        var second = visitor.post("/account-slips");
        var third = visitor.post("/account-slips", "q", "", "since", since(second));
        assertThat(third).bodyText().doesNotContain("あと");
        assertThat(Stream.of(first, second, third).map(page -> codes(page).size()))
                .containsExactly(3, 3, 1);
        assertThat(visitor.post("/account-slips")).bodyText().contains("用紙を渡す人はいません");
        assertThat(valid()).isEqualTo(7);
        assertThat(new Visitor(mvc)
                        .post("/first-password", "code", codes(first).getFirst(), "password", NEW, "again", NEW))
                .as("a slip that was handed out holds")
                .hasRedirectedUrl("/");
    }

    @Test
    void printsAnewForEverybodyWhereThatIsWanted() {
        newcomers(4);
        visitor.post("/account-slips");
        visitor.post("/account-slips");
        var again = visitor.post("/account-slips", "again", "true");
        assertThat(codes(again)).hasSize(3);
        assertThat(again).bodyText().contains("あと1人");
        assertThat(codes(visitor.post("/account-slips", "since", since(again)))).hasSize(1);
        assertThat(valid()).isEqualTo(4);
        assertThat(visitor.post("/account-slips", "since", "yesterday")).hasStatus(400);
    }

    @Test
    void givesTwoAdministratorsWhoPressAtOnceDifferentPeople() {
        newcomers(6);
        var slips = List.of(visitor, new Visitor(mvc).withCookiesOf(visitor)).parallelStream()
                .flatMap(each -> codes(each.post("/account-slips")).stream())
                .toList();
        assertThat(slips).hasSize(6);
        assertThat(valid()).isEqualTo(6);
    }

    private void newcomers(int number) {
        for (var i = 0; i < number; i++) {
            new People(beans).employed("20000" + i);
        }
        jdbc.sql("update access.account set password_hash = null where staff_number like '20000%'")
                .update();
    }

    private long valid() {
        return jdbc.sql("select count(*) from access.one_time_code where used_at is null")
                .query(Long.class)
                .single();
    }

    private static String since(MvcTestResult page) {
        var value = Pattern.compile("name=\"since\" value=\"([^\"]+)\"")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    @Test
    void closesAnAccountAndOpensItAgain() {
        var bob = new Visitor(mvc);
        bob.signIn("100001", People.PASSWORD);
        visitor.post("/accounts/" + alice + "/closing");
        assertThat(bob.get("/")).hasRedirectedUrl("/sign-in");
        assertThat(bob.signIn("100001", People.PASSWORD)).hasRedirectedUrl("/sign-in?failed");
        visitor.post("/accounts/" + alice + "/reopening");
        assertThat(bob.signIn("100001", People.PASSWORD).getResponse().getRedirectedUrl())
                .doesNotContain("sign-in");
    }

    @Test
    void showsTheTrailWithoutPersonalDataToAdministratorsAndInFullToTheOffice() {
        jdbc.sql("""
                insert into access.audit_entry (actor_name, action, whose, what, source)
                select 'x', 'career.plan-changed', staff_id, '部長になりたい', '' from access.account where id = ?
                """).param(alice).update();
        assertThat(visitor.get("/audit?from=令和8年1月1日"))
                .hasStatusOk()
                .bodyText()
                .contains("career.plan-changed")
                .doesNotContain("部長になりたい", "職員 100001");
        assertThat(visitor.get("/audit?who=100001"))
                .as("nor by looking for the person")
                .bodyText()
                .doesNotContain("career.plan-changed");
        new People(beans).employed("100016", "duties = '{APPRAISAL}'");
        var office = new Visitor(mvc);
        office.signIn("100016", People.PASSWORD);
        assertThat(office.get("/audit?who=100001")).bodyText().contains("部長になりたい", "職員 100001");
    }

    @Test
    void showsEverybodyWhoLookedAtTheirRecord() {
        jdbc.sql("""
                insert into access.audit_entry (actor_name, action, whose, what, source)
                select '総務 太郎', 'access.roles-changed', staff_id, '秘密', '192.0.2.1' from access.account where id = ?
                """).param(alice).update();
        var own = new Visitor(mvc);
        own.signIn("100001", People.PASSWORD);
        assertThat(own.get("/account/access-log"))
                .hasStatusOk()
                .bodyText()
                .contains("総務 太郎", "役割を変更")
                .doesNotContain("秘密");
        assertThat(visitor.get("/account/access-log")).hasStatus(403);
    }

    @Test
    void signsOutEverywhere() {
        var other = new Visitor(mvc);
        other.signIn("root", People.PASSWORD);
        assertThat(visitor.get("/account")).hasStatusOk();
        assertThat(visitor.post("/account/sign-outs")).hasRedirectedUrl("/sign-in?out");
        assertThat(other.get("/")).hasRedirectedUrl("/sign-in");
        assertThat(visitor.get("/")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void letsTheFirstAdministratorInByACodeUntilThereIsOne() {
        assertThat(first.somebodyAdministers()).isTrue();
        jdbc.sql("delete from access.account").update();
        assertThat(first.somebodyAdministers()).isFalse();
        first.code();
        assertThat(first.somebodyAdministers()).isFalse();
        var founder = new Visitor(mvc);
        founder.post("/first-password", "code", first.code(), "password", NEW, "again", NEW);
        assertThat(first.somebodyAdministers()).isTrue();
        assertThat(founder.get("/accounts")).hasStatusOk();
    }

    @Test
    void whoeverWasTheFirstAdministratorIsTheWayBackInWhenNobodyElseAdministers() {
        jdbc.sql("delete from access.account").update();
        new Visitor(mvc).post("/first-password", "code", first.code(), "password", NEW, "again", NEW);
        jdbc.sql("""
                update access.account set administrator = false, closed_at = now(), closed_because = 'administrator'
                """).update();
        assertThat(first.somebodyAdministers()).isFalse();
        var founder = new Visitor(mvc);
        founder.post("/first-password", "code", first.code(), "password", NEW, "again", NEW);
        assertThat(founder.get("/accounts")).hasStatusOk();
    }

    private String version() {
        return jdbc.sql("select version::text from access.account where id = ?")
                .param(alice)
                .query(String.class)
                .single();
    }

    private String duties(UUID account) {
        return jdbc.sql("select duties::text from access.account where id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    private java.util.List<String> actions() {
        return jdbc.sql("select action from access.audit_entry order by seq")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static java.util.List<String> codes(MvcTestResult page) {
        return Pattern.compile("<code class=\"slip-code\">([0-9A-Z-]{19})</code>")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
