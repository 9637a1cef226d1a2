create schema if not exists engagement;

-- How far the texts of a closed round have been looked through for names.
create table engagement.text_reading (
    round_id uuid primary key references survey.round,
    texts integer not null default 0,
    done integer not null default 0,
    begun_at timestamptz not null default now(),
    finished_at timestamptz
);

-- Texts with names masked, the only form in which anyone reads them, with the words that tell what each is about. The id is
-- drawn at random, and so is the order that it gives.
create table engagement.masked_text (
    id uuid primary key default gen_random_uuid(),
    round_id uuid not null references survey.round,
    question integer not null,
    unit integer not null,
    words text not null,
    says boolean not null,
    terms text[] not null,
    negated text[] not null
);
create index on engagement.masked_text (round_id, question, id);

create table engagement.text_word (
    round_id uuid not null references survey.round,
    question integer not null,
    word text not null,
    texts integer not null,
    negated integer not null,
    primary key (round_id, question, word)
);

-- Themes as they were found, before anybody named one.
create table engagement.found_theme (
    round_id uuid not null references survey.round,
    question integer not null,
    ordinal integer not null,
    counted text[] not null,
    companions text[] not null,
    texts integer not null,
    primary key (round_id, question, ordinal)
);
