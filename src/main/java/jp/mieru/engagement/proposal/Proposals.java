package jp.mieru.engagement.proposal;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals with their states: two statements however many there are. */
@Repository
class Proposals {
    private record Reached(UUID proposal, Proposal.Step step) {}

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, the newest first. */
    List<Proposal> all() {
        Map<UUID, List<Proposal.Step>> steps = jdbc
                .sql(
                        "select proposal_id, state, on_day, note from engagement.proposal_state order by entered_at, on_day")
                .query((row, number) -> new Reached(
                        row.getObject("proposal_id", UUID.class),
                        new Proposal.Step(
                                ProposalState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                                row.getObject("on_day", LocalDate.class),
                                row.getString("note"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Reached::proposal, Collectors.mapping(Reached::step, Collectors.toList())));
        return jdbc.sql("""
                        select p.*, t.name as theme_name, r.title as round_title
                        from engagement.proposal p join engagement.theme t on t.id = p.theme_id
                        join survey.round r on r.id = p.round_id order by p.id desc
                        """)
                .query((row, number) -> new Proposal(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("what"),
                        row.getString("audience"),
                        row.getString("effect"),
                        row.getObject("theme_id", UUID.class),
                        row.getString("theme_name"),
                        RoundId.of(row.getObject("round_id", UUID.class)),
                        row.getString("round_title"),
                        row.getInt("question"),
                        row.getString("construct"),
                        Objects.requireNonNull(steps.get(row.getObject("id", UUID.class)))))
                .list();
    }

    Optional<Proposal> find(UUID id) {
        return all().stream().filter(proposal -> proposal.id().equals(id)).findFirst();
    }

    UUID add(ProposalForm form, UUID theme, RoundId round, int question) {
        String construct = form.typedConstruct();
        return jdbc.sql("""
                        insert into engagement.proposal
                            (title, what, audience, effect, theme_id, round_id, question, construct)
                        values (:title, :what, :audience, :effect, :theme, :round, :question, :construct) returning id
                        """)
                .param("title", form.title())
                .param("what", form.what())
                .param("audience", form.audience())
                .param("effect", form.effect())
                .param("theme", theme)
                .param("round", round.value())
                .param("question", question)
                .param("construct", construct.isEmpty() ? null : construct)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    /** Enters a state after the one before it, unless it or its alternative was entered already. */
    boolean enter(UUID id, ProposalState state, LocalDate day, @Nullable String note, @Nullable UUID actor) {
        return jdbc.sql("""
                        insert into engagement.proposal_state (proposal_id, state, on_day, note, actor)
                        select :id, :state, :day, :note, :actor
                        where :state = 'proposed'
                           or (select state from engagement.proposal_state where proposal_id = :id
                               order by entered_at desc limit 1) = :before
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("state", state.word())
                        .param("before", state.before().word())
                        .param("day", day)
                        .param("note", note)
                        .param("actor", actor, Types.OTHER)
                        .update()
                == 1;
    }
}
