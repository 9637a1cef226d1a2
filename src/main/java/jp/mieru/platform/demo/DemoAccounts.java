package jp.mieru.platform.demo;

import java.util.List;

/** The accounts with which people try the demo city out. Offered in demo mode only. */
public interface DemoAccounts {
    /**
     * One of them.
     *
     * @param signInName what to sign in with
     * @param password the password that everybody may know
     * @param name the person's name
     * @param role message key of what the person does
     */
    record DemoAccount(String signInName, String password, String name, String role) {}

    List<DemoAccount> demoAccounts();
}
