package jp.mieru.organization.rosterdiff;

import jp.mieru.access.Accounts;
import jp.mieru.access.Accounts.Taken;
import org.springframework.jdbc.support.SqlArrayValue;

/** Nobody may sign in under the number or the mail address of somebody else, an administrator say. Faults go to {@code found}. */
final class AccountChecks {
    private AccountChecks() {}

    static void run(ImportSql sql, Accounts accounts) {
        var people = People.list(sql.prepared("""
                select w.staff_id id, w.number staff_number, w.mail, w.name, true employed
                from wanted_staff w left join organization.staff o on o.id = w.staff_id
                where o.id is null or o.left_on is not null or o.mail is distinct from w.mail
                union all
                select staff_id, number, null, '', false from leaver where :leavingOn::date < :day
                """));
        var taken = accounts.taken(people);
        if (taken.isEmpty()) {
            return;
        }
        sql.prepared("""
                        insert into found
                        select 'ROSTER', w.line, case t.name when 'MAIL' then 'MAIL' else 'STAFF_NUMBER' end, t.value,
                               'account_taken', array[t.value]
                        from unnest(:takenBy, :takenName, :takenValue) t (staff_id, name, value)
                        join wanted_staff w on w.staff_id = t.staff_id
                        """)
                .param(
                        "takenBy",
                        new SqlArrayValue(
                                "uuid",
                                taken.stream().map(one -> one.staff().value()).toArray()))
                .param(
                        "takenName",
                        new SqlArrayValue(
                                "text",
                                taken.stream().map(one -> one.name().name()).toArray()))
                .param(
                        "takenValue",
                        new SqlArrayValue(
                                "text", taken.stream().map(Taken::value).toArray()))
                .update();
    }
}
