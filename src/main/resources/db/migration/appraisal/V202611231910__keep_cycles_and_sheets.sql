-- A time of rating: the parts whose period ends on the same day, for everybody who takes part.
create table appraisal.cycle (
    id uuid primary key default uuidv7(),
    rules_id uuid not null references appraisal.rule_set,
    year integer not null check (year between 2000 and 2200),
    kind text not null check (kind in ('regular', 'conditional')),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    reference_day date not null,
    state text not null default 'planned' check (state in ('planned', 'opening', 'open', 'closed')),
    version integer not null default 0,
    constraint one_cycle_a_kind_and_day unique (year, kind, last_day)
);

-- Which parts it rates, each with the number of its period within the year, from 0.
create table appraisal.cycle_part (
    cycle_id uuid not null references appraisal.cycle on delete cascade,
    part text not null check (part in ('competency', 'performance', 'attitude')),
    period integer not null check (period >= 0),
    primary key (cycle_id, part)
);

-- By when each step is to be done.
create table appraisal.cycle_due (
    cycle_id uuid not null references appraisal.cycle on delete cascade,
    step text not null check (step in ('self', 'first', 'second', 'adjust', 'confirm', 'disclose')),
    due_on date not null,
    primary key (cycle_id, step)
);

-- The appraisal of one person in one cycle. Group, position and unit are those of the reference day.
create table appraisal.sheet (
    id uuid primary key default uuidv7(),
    cycle_id uuid not null references appraisal.cycle,
    staff_id uuid not null references organization.staff,
    group_code text not null,
    position text not null,
    unit_id uuid not null references organization.unit,
    first_day date not null, -- of the time in which this person is rated, within that of the cycle
    last_day date not null check (last_day >= first_day),
    steps text[] not null check (steps <@ array['self', 'first', 'second', 'adjust', 'confirm'] and cardinality(steps) > 0),
    stage text not null check (stage in ('self', 'first', 'second', 'adjust', 'confirm', 'fixed', 'disclosed')),
    stage_since timestamptz not null default now(),
    disclosed_on date,
    version integer not null default 0,
    check (stage in ('fixed', 'disclosed') or stage = any(steps)),
    check (stage <> 'disclosed' or disclosed_on is not null),
    constraint one_sheet_a_person_and_cycle unique (cycle_id, staff_id)
);
create index on appraisal.sheet (staff_id);
create index on appraisal.sheet (cycle_id, stage);
create index on appraisal.sheet (unit_id);

-- Who rates, and why that one. The office adjusts; it needs no row.
create table appraisal.rater (
    sheet_id uuid not null references appraisal.sheet on delete cascade,
    step text not null check (step in ('first', 'second', 'confirm')),
    staff_id uuid not null references organization.staff,
    why text not null,
    note text not null default '' check (char_length(note) <= 400),
    primary key (sheet_id, step)
);
create index on appraisal.rater (staff_id);

-- What happened to a sheet, in its order.
create table appraisal.sheet_step (
    sheet_id uuid not null references appraisal.sheet on delete cascade,
    number integer not null,
    step text not null,
    from_stage text,
    to_stage text not null,
    note text not null default '' check (char_length(note) <= 1000),
    actor uuid, -- of organization.staff; null for the system
    taken_at timestamptz not null default now(),
    primary key (sheet_id, number)
);
