create schema survey;

create table survey.questionnaire (
    id uuid primary key default uuidv7(),
    definition jsonb not null,
    changed_at timestamptz not null default now(),
    version integer not null default 0
);

-- One run of a survey. What is asked is copied when it is planned, so that later changes do not reach it.
create table survey.round (
    id uuid primary key default uuidv7(),
    title text not null unique,
    questionnaire jsonb not null,
    mode text not null check (mode in ('anonymous', 'gathered')),
    opens_on date not null,
    closes_on date not null,
    created_at timestamptz not null default now(),
    check (opens_on <= closes_on)
);

-- The units whose people are asked, with all units below them; none means everybody.
create table survey.round_scope (
    round_id uuid not null references survey.round,
    unit_id uuid not null,
    primary key (round_id, unit_id)
);

-- planned → open → closed, each reached once.
create table survey.round_state (
    round_id uuid not null references survey.round,
    state text not null check (state in ('planned', 'open', 'closed')),
    on_day date not null,
    actor uuid,
    entered_at timestamptz not null default now(),
    primary key (round_id, state)
);

-- The units of a round as they stood on its opening day, numbered from 0 in the order in which they are shown.
create table survey.round_unit (
    round_id uuid not null references survey.round,
    ordinal integer not null,
    unit_id uuid,
    code text not null,
    name text not null,
    parent integer check (parent <> ordinal),
    asked integer,
    primary key (round_id, ordinal),
    unique (round_id, code)
);
create index on survey.round_unit (unit_id);

-- Who is asked, as they were on the opening day. The ballot unit is all that an answer will tell about its giver.
create table survey.electorate (
    round_id uuid not null references survey.round,
    staff_id uuid not null,
    unit integer not null,
    position text not null,
    job_family text,
    age_band text,
    gender text,
    ballot_unit integer not null,
    primary key (round_id, staff_id)
);
create index on survey.electorate (staff_id);

-- While a round is open. These three hold what could tell who gave which answer, so nothing in them lasts: they are
-- emptied by truncation, which leaves no dead rows behind. No foreign keys, for checking one marks the row it points to
-- with the transaction; no statistics are gathered, for they keep samples. See docs/privacy.md.
create table survey.turnout (
    round_id uuid not null,
    staff_id uuid not null,
    answered_on date not null,
    primary key (round_id, staff_id)
);

create table survey.ballot_box (
    round_id uuid not null,
    ballot_unit integer not null,
    answers real[] not null,
    words text[] not null
) with (autovacuum_enabled = false, toast.autovacuum_enabled = false);

create table survey.urn (
    round_id uuid not null,
    ballot_unit integer not null,
    answers real[] not null,
    words text[] not null
) with (autovacuum_enabled = false, toast.autovacuum_enabled = false);

-- After closing. Each round's rows are written once, by one transaction, in random order.
create table survey.participation (
    round_id uuid not null references survey.round,
    staff_id uuid not null,
    answered_on date not null,
    primary key (round_id, staff_id)
);
create index on survey.participation (staff_id);

-- One row for each answer, by question: null is blank, NaN is "don't know". No id, no time.
create table survey.response (
    round_id uuid not null,
    unit integer not null,
    weight real not null default 1,
    attributes text[] not null default '{}',
    answers real[] not null
);
create index on survey.response (round_id);

-- Words are kept apart from the other answers of whoever wrote them.
create table survey.free_text (
    round_id uuid not null,
    unit integer not null,
    question integer not null,
    words text not null
);
create index on survey.free_text (round_id);

-- Who has answered, in open and closed rounds alike.
create view survey.answered with (security_invoker = true) as
    select round_id, staff_id, answered_on from survey.turnout
    union all
    select round_id, staff_id, answered_on from survey.participation;
