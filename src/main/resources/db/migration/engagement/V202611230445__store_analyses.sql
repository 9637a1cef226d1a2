create schema if not exists engagement;

-- What a closed round says, as far as it may be shown. Units are numbered as in survey.round_unit, the whole comes last;
-- column 0 is everybody, then come the values of each attribute. Nothing here refers to its cells one by one: they are written and removed together.
create table engagement.analysis (
    round_id uuid primary key references survey.round,
    title text not null,
    version integer not null,
    threshold integer not null,
    opens_on date not null,
    gathered boolean not null,
    scope uuid[] not null,
    measures text[] not null,
    attributes text[] not null,
    value_attributes integer[] not null,
    attribute_values text[] not null,
    unit_ids uuid[] not null,
    unit_codes text[] not null,
    unit_names text[] not null,
    unit_kinds text[] not null,
    unit_parents integer[] not null,
    unit_asked integer[] not null,
    answered integer[] not null,
    check (cardinality(value_attributes) = cardinality(attribute_values)),
    check (cardinality(answered) = cardinality(unit_codes) + 1)
);

-- One row for each unit and column, entries in the order of the measures; null where a figure is hidden.
create table engagement.analysis_cell (
    round_id uuid not null,
    col integer not null,
    slot integer not null,
    verdicts text not null,
    people integer[] not null,
    scores double precision[] not null,
    variances double precision[] not null,
    primary key (round_id, col, slot)
);

-- How many in each unit gave which answer, question after question; null where it is hidden.
create table engagement.analysis_answers (
    round_id uuid not null,
    slot integer not null,
    verdicts text not null,
    counts integer[] not null,
    primary key (round_id, slot)
);

-- The latest job that analyses a round.
create table engagement.analysis_work (
    round_id uuid primary key references survey.round,
    job_id uuid
);
