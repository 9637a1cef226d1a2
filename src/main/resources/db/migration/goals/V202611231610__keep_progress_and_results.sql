-- How far a goal is on a day: the value of its measure as people write it, and how much of the target that is in percent.
create table goals.progress (
    id uuid primary key default uuidv7(),
    goal_id uuid not null references goals.goal on delete cascade,
    on_day date not null,
    value text not null default '' check (char_length(value) <= 100),
    percent integer check (percent between 0 and 150),
    words text not null default '' check (char_length(words) <= 1000),
    actor uuid,
    noted_at timestamptz not null default now(),
    check (value <> '' or percent is not null or words <> '')
);
create index on goals.progress (goal_id, on_day desc, id desc);

-- What a goal came to at the end of its year.
create table goals.result (
    goal_id uuid primary key references goals.goal on delete cascade,
    achievement integer not null check (achievement between 0 and 150),
    words text not null check (char_length(words) between 1 and 1000),
    version integer not null default 0,
    actor uuid,
    given_at timestamptz not null default now()
);
