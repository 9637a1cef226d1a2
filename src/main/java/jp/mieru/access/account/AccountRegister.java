package jp.mieru.access.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.access.AccountCollision;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.session.Sessions;
import jp.mieru.platform.notices.Recipient;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the accounts in step with the roster, each step one statement for everybody. */
@Component
class AccountRegister implements Accounts {
    private static final String GIVEN = """
            with given as (select * from unnest(:staff, :numbers, :mails, :names, :employed)
                           as g (staff_id, staff_number, mail, name, employed))
            """;
    private static final String TIE = GIVEN + """
            update access.account a set staff_id = g.staff_id, version = a.version + 1
            from given g
            where a.staff_id is null and a.staff_number = g.staff_number
              and not exists (select from access.account other where other.staff_id = g.staff_id)
            """;
    /** Whoever leaves keeps no address and, unless they were never there, no roles; an administrator's closing gives way. */
    private static final String CLOSE = GIVEN + """
            update access.account a
            set closed_at = coalesce(a.closed_at, :now), closed_because = 'left', mail = null, mail_by_roster = false,
                duties = case when :keepsRoles then a.duties else '{}' end,
                executive = :keepsRoles and a.executive, administrator = :keepsRoles and a.administrator,
                version = a.version + 1
            from given g
            where a.staff_id = g.staff_id and not g.employed and a.closed_because is distinct from 'left'
            returning a.id, a.staff_id, a.staff_number,
                      (old.duties, old.executive, old.administrator)
                          is distinct from (new.duties, new.executive, new.administrator) as lost_roles
            """;
    /** Addresses that others of these people take over are let go of first, so that two can change places. */
    private static final String RELEASE = GIVEN + """
            update access.account a set mail = null, version = a.version + 1
            from given g
            where a.staff_id = g.staff_id and g.employed and g.mail is distinct from a.mail
              and exists (select from given other where other.mail = a.mail)
            """;

    private static final String TAKEN = GIVEN + """
            select g.staff_id staff, 'STAFF_NUMBER' name, g.staff_number value
            from given g join access.account a on a.staff_number = g.staff_number
            where a.staff_id <> g.staff_id
               or a.staff_id is null and exists (select from access.account own where own.staff_id = g.staff_id)
            union all
            select g.staff_id, 'MAIL', g.mail
            from given g join access.account a on a.mail = g.mail
            where g.employed and a.staff_id is distinct from g.staff_id
              and (a.staff_id is not null or a.staff_number is distinct from g.staff_number)
              and not exists (select from given other where other.staff_id = a.staff_id
                              and (not other.employed or other.mail is distinct from a.mail))
            """;
    /** An address that came with the roster goes with it; one that was there before stays until the roster has one. */
    private static final String OPEN = GIVEN + """
            insert into access.account as a (staff_id, staff_number, mail, mail_by_roster, name)
            select staff_id, staff_number, mail, mail is not null, name from given where employed
            on conflict (staff_id) do update
            set staff_number = excluded.staff_number,
                mail = case when a.mail_by_roster then excluded.mail else coalesce(excluded.mail, a.mail) end,
                mail_by_roster = a.mail_by_roster or excluded.mail_by_roster,
                name = excluded.name,
                closed_at = case when a.closed_because = 'administrator' then a.closed_at end,
                closed_because = case when a.closed_because = 'administrator' then a.closed_because end,
                version = a.version + 1
            where (a.staff_number, a.name) is distinct from (excluded.staff_number, excluded.name)
               or a.mail is distinct from
                  case when a.mail_by_roster then excluded.mail else coalesce(excluded.mail, a.mail) end
               or a.closed_because = 'left'
            """;

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock;

    AccountRegister(JdbcClient jdbc, Sessions sessions, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** An account of somebody who left. */
    private record Closed(UUID id, StaffId staff, String staffNumber, boolean lostRoles) {}

    @Override
    @Transactional
    public void provision(Collection<Person> people) {
        keepInStep(List.copyOf(people), false);
    }

    @Override
    @Transactional
    public void takeBack(Collection<Person> people) {
        keepInStep(List.copyOf(people), true);
    }

    private void keepInStep(List<Person> given, boolean keepsRoles) {
        try {
            var tied = with(TIE, given).update();
            var closed = with(CLOSE, given)
                    .param("now", OffsetDateTime.now(clock))
                    .param("keepsRoles", keepsRoles)
                    .query((row, number) -> new Closed(
                            row.getObject("id", UUID.class),
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            row.getString("staff_number"),
                            row.getBoolean("lost_roles")))
                    .list();
            with(RELEASE, given).update();
            var opened = with(OPEN, given).update();
            sessions.end(closed.stream().map(Closed::id).toList());
            closed.stream()
                    .filter(Closed::lostRoles)
                    .forEach(account ->
                            trail.changed(null, "access.roles-changed", account.staff, account.staffNumber + " []"));
            if (tied + closed.size() + opened > 0) {
                trail.changed(null, "access.accounts-provisioned", null, "+" + opened + " -" + closed.size());
            }
        } catch (DuplicateKeyException e) {
            throw Collisions.explained(e);
        }
    }

    @Override
    public List<Taken> taken(Collection<Person> people) {
        return with(TAKEN, List.copyOf(people))
                .query((row, number) -> new Taken(
                        new StaffId(row.getObject("staff", UUID.class)),
                        AccountCollision.Name.valueOf(row.getString("name")),
                        row.getString("value")))
                .list();
    }

    @Override
    public List<Recipient> recipients(Collection<StaffId> staff) {
        return jdbc.sql("""
                        select id, mail, language from access.account
                        where staff_id = any(:staff) and closed_at is null order by id
                        """)
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .query((row, number) -> new Recipient(
                        row.getObject("id", UUID.class),
                        row.getString("mail"),
                        Locale.forLanguageTag(row.getString("language"))))
                .list();
    }

    @Override
    public Set<StaffId> staff(Collection<UUID> accounts) {
        return Set.copyOf(jdbc.sql("select staff_id from access.account where id = any(:ids) and staff_id is not null")
                .param("ids", accounts.toArray(UUID[]::new))
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .list());
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return jdbc
                .sql("select id, name from access.account where id = any(:ids)")
                .param("ids", accounts.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec with(String sql, List<Person> people) {
        return jdbc.sql(sql)
                .param("staff", array("uuid", people, person -> person.staff().value()))
                .param("numbers", array("text", people, person -> Normal.code(person.staffNumber())))
                .param("mails", array("text", people, person -> mail(person.mail())))
                .param("names", array("text", people, Person::name))
                .param("employed", array("boolean", people, Person::employed));
    }

    private static SqlArrayValue array(String type, List<Person> people, Function<Person, @Nullable Object> part) {
        return new SqlArrayValue(type, people.stream().map(part).toArray());
    }

    /** An address as accounts keep it: narrow and in lower case, or null for a blank one. */
    static @Nullable String mail(@Nullable String written) {
        var code = written == null ? "" : Normal.code(written).toLowerCase(Locale.ROOT);
        return code.isEmpty() ? null : code;
    }
}
