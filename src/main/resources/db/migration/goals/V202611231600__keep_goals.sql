create schema if not exists goals;

-- What the city's people are to be and to work for, for some fiscal years (the years of their Aprils).
create table goals.philosophy (
    id uuid primary key default uuidv7(),
    years int4range not null check (not isempty(years) and not lower_inf(years)),
    title text not null check (char_length(title) between 1 and 100),
    words text not null check (char_length(words) <= 4000),
    version integer not null default 0,
    constraint one_philosophy_a_year exclude using gist (years with &&)
);

-- A plan that carries the philosophy out, and what it aims at.
create table goals.plan (
    id uuid primary key default uuidv7(),
    years int4range not null check (not isempty(years) and not lower_inf(years)),
    title text not null check (char_length(title) between 1 and 100),
    words text not null check (char_length(words) <= 4000),
    version integer not null default 0
);

create table goals.aim (
    id uuid primary key default uuidv7(),
    plan_id uuid not null references goals.plan on delete cascade,
    code text not null check (char_length(code) between 1 and 20),
    title text not null check (char_length(title) between 1 and 100),
    words text not null default '' check (char_length(words) <= 1000),
    constraint one_aim_of_a_code unique (plan_id, code)
);

-- The goals of one unit or one person in one fiscal year. The version goes up with every change of any of them.
create table goals.sheet (
    id uuid primary key default uuidv7(),
    year integer not null check (year between 1950 and 2200),
    unit_id uuid references organization.unit,
    staff_id uuid references organization.staff,
    state text not null default 'draft' check (state in ('draft', 'submitted', 'agreed', 'closed')),
    version integer not null default 0,
    check (num_nonnulls(unit_id, staff_id) = 1),
    constraint one_sheet_a_unit_and_year unique (unit_id, year),
    constraint one_sheet_a_person_and_year unique (staff_id, year)
);
create index on goals.sheet (year);

-- What happened to a sheet, in its order.
create table goals.sheet_step (
    sheet_id uuid not null references goals.sheet on delete cascade,
    number integer not null,
    step text not null check (step in ('begun', 'submitted', 'returned', 'agreed', 'changed', 'closed', 'reopened')),
    note text not null default '' check (char_length(note) <= 1000),
    actor uuid,
    taken_at timestamptz not null default now(),
    primary key (sheet_id, number)
);

create table goals.goal (
    id uuid primary key default uuidv7(),
    sheet_id uuid not null references goals.sheet on delete cascade,
    place integer not null check (place >= 1),
    title text not null check (char_length(title) between 1 and 100),
    measure text not null check (char_length(measure) <= 200),
    target text not null check (char_length(target) <= 400),
    due_on date,
    weight integer not null check (weight between 0 and 100),
    difficulty text not null default 'normal' check (difficulty in ('hard', 'normal', 'easy')),
    -- Why it has no parent, and who accepted that.
    exception text check (char_length(exception) between 1 and 400),
    exception_accepted_by uuid,
    exception_accepted_at timestamptz,
    version integer not null default 0,
    check ((exception_accepted_by is null) = (exception_accepted_at is null)),
    check (exception is not null or exception_accepted_by is null),
    constraint one_goal_a_place unique (sheet_id, place) deferrable initially deferred
);

-- What a goal serves: goals above it or aims of a plan, each with its share in hundredths.
create table goals.tie (
    goal_id uuid not null references goals.goal on delete cascade,
    parent_id uuid references goals.goal,
    aim_id uuid references goals.aim,
    share integer not null check (share between 1 and 100),
    check (num_nonnulls(parent_id, aim_id) = 1),
    check (goal_id <> parent_id),
    constraint one_tie_to_each unique nulls not distinct (goal_id, parent_id, aim_id)
);
create index on goals.tie (parent_id);
create index on goals.tie (aim_id);
