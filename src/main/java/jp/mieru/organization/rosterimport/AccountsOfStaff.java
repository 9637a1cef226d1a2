package jp.mieru.organization.rosterimport;

import java.util.UUID;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets everybody whom an import touched sign in, or no longer. */
@Component
class AccountsOfStaff {
    private final ObjectProvider<Accounts> accounts;

    AccountsOfStaff(ObjectProvider<Accounts> accounts) {
        this.accounts = accounts;
    }

    /** Refreshes the accounts of those whose outcome is not unchanged. */
    void provision(ImportSql sql) {
        var people = sql.prepared("""
                        select s.id, s.staff_number, s.mail, s.name, s.left_on is null employed
                        from staff_outcome o join organization.staff s on s.id = o.staff_id
                        where o.outcome <> 'unchanged' order by s.staff_number
                        """)
                .query((row, number) -> new Accounts.Person(
                        new StaffId(row.getObject("id", UUID.class)),
                        row.getString("staff_number"),
                        row.getString("mail"),
                        row.getString("name"),
                        row.getBoolean("employed")))
                .list();
        accounts.ifAvailable(all -> all.provision(people));
    }
}
