-- Themes of what people wrote that the office has named and keeps; each is counted in every round.
create table engagement.theme (
    id uuid primary key default uuidv7(),
    name text not null unique,
    kept_by uuid,
    kept_at timestamptz not null default now()
);

-- A text is about a theme if it has one of its words. A word is of one theme only: the difference of two themes that share
-- words would tell of few people.
create table engagement.theme_word (
    word text primary key,
    theme_id uuid not null references engagement.theme on delete cascade,
    ordinal integer not null
);
create index on engagement.theme_word (theme_id);

-- Shares that may be shown, by department (the round's unit, -1 is the whole); hidden ones have no row.
create table engagement.theme_share (
    round_id uuid not null references survey.round,
    theme_id uuid not null references engagement.theme on delete cascade,
    question integer not null,
    unit integer not null,
    mentions integer not null,
    writers integer not null,
    mentions_before integer,
    writers_before integer,
    before_round uuid references survey.round,
    primary key (round_id, theme_id, question, unit)
);

-- Words that go with a theme in the texts of a round.
create table engagement.theme_companion (
    round_id uuid not null references survey.round,
    theme_id uuid not null references engagement.theme on delete cascade,
    question integer not null,
    ordinal integer not null,
    word text not null,
    primary key (round_id, theme_id, question, ordinal)
);
