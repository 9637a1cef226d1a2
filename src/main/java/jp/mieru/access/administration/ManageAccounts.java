package jp.mieru.access.administration;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.account.Collisions;
import jp.mieru.access.password.OneTimeCodes;
import jp.mieru.access.secondfactor.SecondFactors;
import jp.mieru.access.session.Sessions;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The changes that an administrator makes to accounts, each in the audit trail. */
@Service
public class ManageAccounts {
    private final JdbcClient jdbc;
    private final OneTimeCodes codes;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock;

    ManageAccounts(
            JdbcClient jdbc,
            OneTimeCodes codes,
            SecondFactors factors,
            Sessions sessions,
            AuditTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.factors = factors;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** An account changed: whose it is. */
    private record Owner(
            UUID id, @Nullable UUID staffId, @Nullable String staffNumber) {
        @Nullable
        StaffId staff() {
            return staffId == null ? null : new StaffId(staffId);
        }

        String number() {
            return staffNumber == null ? "" : staffNumber;
        }
    }

    /**
     * Makes an account.
     *
     * @throws jp.mieru.access.AccountCollision if somebody else has the number or address
     */
    @Transactional
    public UUID make(@Nullable Viewer actor, AccountForm form) {
        var number = Normal.code(String.valueOf(form.staffNumber()));
        var mail = form.mail() == null || form.mail().isBlank()
                ? null
                : Normal.code(form.mail()).toLowerCase(Locale.ROOT);
        try {
            var id = jdbc.sql("""
                            insert into access.account (staff_number, name, mail) values (:number, :name, :mail) returning id
                            """)
                    .param("number", number)
                    .param("name", form.name())
                    .param("mail", mail)
                    .query((row, index) -> row.getObject("id", UUID.class))
                    .single();
            trail.changed(actor, "access.account-made", null, number);
            return id;
        } catch (DuplicateKeyException e) {
            throw Collisions.explained(e);
        }
    }

    /** What became of a change of roles. */
    public enum RolesChange {
        DONE,
        /** Nobody changes their own. */
        OWN,
        /** Somebody else changed the account after the form was opened. */
        OVERTAKEN
    }

    /** Gives the account these roles, unless they are one's own or somebody else was faster. */
    @Transactional
    public RolesChange changeRoles(@Nullable Viewer actor, UUID account, RolesForm roles) {
        if (isOwn(actor, account)) {
            return RolesChange.OWN;
        }
        var change = jdbc.sql("""
                        update access.account
                        set duties = :duties, executive = :executive, administrator = :administrator, version = version + 1
                        where id = :id and version = coalesce(:version, version) returning id, staff_id, staff_number
                        """)
                .param("duties", new SqlArrayValue("text", (Object[]) roles.dutyNames()))
                .param("executive", roles.isExecutive())
                .param("administrator", roles.isAdministrator())
                .param("version", roles.version(), Types.INTEGER)
                .param("id", account);
        return noted(actor, "access.roles-changed", roles.summary(), change) ? RolesChange.DONE : RolesChange.OVERTAKEN;
    }

    /** Closes the account and ends its sessions; nobody closes their own. */
    @Transactional
    public boolean close(Viewer actor, UUID account) {
        var closed = !isOwn(actor, account)
                && noted(
                        actor,
                        "access.account-closed",
                        "",
                        jdbc.sql("""
                        update access.account
                        set closed_at = :now, closed_because = 'administrator', version = version + 1
                        where id = :id and closed_at is null returning id, staff_id, staff_number
                        """).param("now", OffsetDateTime.now(clock)).param("id", account));
        if (closed) {
            sessions.end(List.of(account));
        }
        return closed;
    }

    /** Opens an account that an administrator closed; one of somebody who left opens with the roster. */
    @Transactional
    public boolean reopen(@Nullable Viewer actor, UUID account) {
        return noted(actor, "access.account-opened", "", jdbc.sql("""
                update access.account set closed_at = null, closed_because = null, version = version + 1
                where id = :id and closed_because = 'administrator' returning id, staff_id, staff_number
                """).param("id", account));
    }

    /** Codes for the open ones of these accounts, by account; each is noted as this action. */
    @Transactional
    public Map<UUID, String> issueCodes(@Nullable Viewer actor, List<UUID> accounts, String action) {
        var open = jdbc.sql("""
                        select id, staff_id, staff_number from access.account
                        where id = any (:ids) and closed_at is null order by staff_number
                        """)
                .param("ids", new SqlArrayValue("uuid", accounts.toArray()))
                .query((row, number) -> new Owner(
                        row.getObject("id", UUID.class),
                        row.getObject("staff_id", UUID.class),
                        row.getString("staff_number")))
                .list();
        var issued = codes.issue(open.stream().map(Owner::id).toList(), actor == null ? null : actor.account());
        open.forEach(owner -> trail.changed(actor, action, owner.staff(), owner.number()));
        return issued;
    }

    /** Forgets the authenticator of somebody who lost it. */
    @Transactional
    public boolean resetSecondFactor(Viewer actor, UUID account) {
        var known = noted(
                actor,
                "access.second-factor-reset",
                "",
                jdbc.sql("select id, staff_id, staff_number from access.account where id = :id")
                        .param("id", account));
        if (known) {
            factors.reset(account);
        }
        return known;
    }

    private static boolean isOwn(@Nullable Viewer actor, UUID account) {
        return actor != null && actor.account().equals(account);
    }

    private boolean noted(@Nullable Viewer actor, String action, String what, JdbcClient.StatementSpec change) {
        Optional<Owner> owner = change.query(Owner.class).optional();
        owner.ifPresent(found -> trail.changed(actor, action, found.staff(), (found.number() + " " + what).strip()));
        return owner.isPresent();
    }
}
