-- The office asks the heads for plans after a round: until when, and which units. Units that come into being by a
-- reorganisation are added to those they follow.
create table engagement.plan_call (
    round_id uuid primary key references survey.round,
    due_on date not null,
    called_on date not null,
    called_by uuid,
    called_at timestamptz not null default now()
);

create table engagement.plan_call_unit (
    round_id uuid not null references engagement.plan_call,
    unit_id uuid not null,
    since date not null, -- a day on which the unit existed
    followed boolean not null default false, -- it exists no more, and what follows it has been added
    primary key (round_id, unit_id)
);
create index on engagement.plan_call_unit (unit_id);

-- At most one a day for each unit.
create table engagement.plan_nudge (
    round_id uuid not null references engagement.plan_call,
    unit_id uuid not null,
    day date not null,
    actor uuid,
    nudged_at timestamptz not null default now(),
    primary key (round_id, unit_id, day)
);

create table engagement.action_plan (
    id uuid primary key default uuidv7(),
    round_id uuid not null references engagement.plan_call,
    unit_id uuid not null,
    sentence text not null check (char_length(sentence) between 1 and 80),
    construct text not null,
    talked_on date,
    starts_on date not null,
    may_name_unit boolean not null default false,
    predecessor_id uuid references engagement.action_plan,
    version integer not null default 0,
    constraint one_action_plan_per_unit_and_round unique (round_id, unit_id)
);
create index on engagement.action_plan (unit_id);
create index on engagement.action_plan (predecessor_id);

-- draft → shared → ended, each reached once.
create table engagement.action_plan_state (
    plan_id uuid not null references engagement.action_plan,
    state text not null check (state in ('draft', 'shared', 'ended')),
    outcome text check (outcome in ('worked', 'went_on', 'given_up', 'reorganised')),
    on_day date not null,
    actor uuid,
    entered_at timestamptz not null default now(),
    primary key (plan_id, state),
    check ((state = 'ended') = (outcome is not null))
);

-- Check-ins of a week (its Monday): only counts. The secret lets a person change a tap of the running week in the browser
-- that gave it; it is forgotten with the week.
create table engagement.check_in_week (
    plan_id uuid not null references engagement.action_plan,
    week date not null check (extract(isodow from week) = 1),
    secret bytea,
    done integer not null default 0 check (done >= 0),
    not_done integer not null default 0 check (not_done >= 0),
    primary key (plan_id, week)
);

-- Who has tapped in the running week, so that nobody does twice; not what. No foreign keys, as for ballots.
create table engagement.check_in_turnout (
    plan_id uuid not null,
    week date not null,
    staff_id uuid not null,
    changes smallint not null default 0,
    primary key (plan_id, week, staff_id)
);
create index on engagement.check_in_turnout (week);

-- Examples that the office added, or changed in place of ours (by the same code).
create table engagement.plan_example (
    code text primary key,
    construct text not null,
    ja text,
    en text,
    unit_name text,
    withdrawn boolean not null default false,
    version integer not null default 1,
    changed_by uuid,
    changed_at timestamptz not null default now(),
    check (ja is not null or en is not null)
);
