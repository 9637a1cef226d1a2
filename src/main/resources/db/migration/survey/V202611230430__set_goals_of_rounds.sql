-- The rate of answers that every unit is to reach. The latest row of a round holds; no percent: there is no goal any more.
create table survey.round_goal (
    id uuid primary key default uuidv7(),
    round_id uuid not null references survey.round,
    percent integer check (percent between 1 and 100),
    actor uuid,
    set_at timestamptz not null default now()
);
create index on survey.round_goal (round_id, id desc);
