-- A theme of what people wrote as a proposal for the training plan.
create table engagement.proposal (
    id uuid primary key default uuidv7(),
    title text not null,
    what text not null,
    audience text not null,
    effect text not null,
    theme_id uuid not null references engagement.theme,
    round_id uuid not null references survey.round,
    question integer not null,
    construct text
);
create index on engagement.proposal (theme_id);

-- proposed → taken up → held, or proposed → declined with a reason; each reached once.
create table engagement.proposal_state (
    proposal_id uuid not null references engagement.proposal,
    state text not null check (state in ('proposed', 'taken_up', 'declined', 'held')),
    on_day date not null,
    note text,
    actor uuid,
    entered_at timestamptz not null default clock_timestamp(),
    primary key (proposal_id, state),
    check (state <> 'declined' or note is not null)
);
create unique index on engagement.proposal_state (proposal_id) where state in ('taken_up', 'declined');
