package jp.mieru.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import jp.mieru.access.People;
import jp.mieru.access.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class LdapSignInTest {
    private static final String BASE = "dc=city,dc=example,dc=jp";
    private static final InMemoryDirectoryServer SERVER = started();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    Visitor visitor;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry registry) {
        registry.add("mieru.access.ldap.url", () -> "ldap://127.0.0.1:" + SERVER.getListenPort() + "/" + BASE);
        registry.add("mieru.access.ldap.manager-dn", () -> "cn=reader");
        registry.add("mieru.access.ldap.manager-password", () -> "reading");
    }

    @BeforeEach
    void somebodyIsEmployed() {
        visitor = new Visitor(mvc);
        new People(beans).employed("100001");
    }

    @AfterAll
    static void stop() {
        SERVER.shutDown(true);
    }

    @Test
    void takesThePasswordOfTheDirectoryForAnAccountThatExists() {
        assertThat(visitor.signIn("100001", "directory password")).hasRedirectedUrl("/");
        assertThat(new Visitor(mvc).signIn("taro", "directory password")).hasRedirectedUrl("/");
        assertThat(new Visitor(mvc).signIn("100001", People.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void refusesAWrongOrEmptyPasswordAndWildcards() {
        assertThat(visitor.signIn("100001", "wrong")).hasRedirectedUrl("/sign-in?failed");
        assertThat(visitor.signIn("100001", "")).hasRedirectedUrl("/sign-in?failed");
        assertThat(visitor.signIn("*", "directory password")).hasRedirectedUrl("/sign-in?failed");
    }

    @Test
    void tellsSomebodyWhomTheDirectoryKnowsButWeDoNot() {
        assertThat(visitor.signIn("200002", "directory password")).hasRedirectedUrl("/sign-in?unregistered");
        assertThat(visitor.get("/sign-in?unregistered")).bodyText().contains("登録がありません");
    }

    private static InMemoryDirectoryServer started() {
        try {
            var config = new InMemoryDirectoryServerConfig(BASE);
            config.setSchema(null);
            config.addAdditionalBindCredentials("cn=reader", "reading");
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig(
                    "local", java.net.InetAddress.getLoopbackAddress(), 0, null));
            var server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: domain", "dc: city");
            person(server, "taro", "100001");
            person(server, "jiro", "200002");
            server.startListening();
            return server;
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void person(InMemoryDirectoryServer server, String name, String number)
            throws LDAPException, LDIFException {
        server.add(
                "dn: cn=" + name + "," + BASE,
                "objectClass: inetOrgPerson",
                "cn: " + name,
                "sn: " + name,
                "sAMAccountName: " + name,
                "employeeNumber: " + number,
                "userPassword: directory password");
    }
}
