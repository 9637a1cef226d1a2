create schema if not exists engagement;

-- What the office wrote in place of the guides that come with Mieru: part by part, in both languages.
create table engagement.reading_guide (
    construct text primary key,
    texts jsonb not null,
    version integer not null default 1,
    changed_by uuid,
    changed_at timestamptz not null default now()
);
