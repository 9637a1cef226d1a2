-- What goes with each outcome in a round, for the whole (the last slot) and the units with enough complete answers. One
-- entry in each array for each construct.
create table engagement.drivers (
    round_id uuid not null references survey.round,
    outcome text not null,
    slot integer not null,
    people integer not null,
    r_squared double precision not null,
    constructs text[] not null,
    relative_weights double precision[] not null,
    shapley double precision[] not null,
    low double precision[] not null,
    high double precision[] not null,
    primary key (round_id, outcome, slot)
);
