-- Feedback packs of a round: the work upon them, and each as it was made.
create table engagement.pack_work (
    round_id uuid primary key references survey.round,
    job_id uuid not null,
    -- what the figures were made by: packs of another edition are not handed out
    edition text not null,
    language text not null,
    begun_at timestamptz not null
);

create table engagement.pack (
    round_id uuid not null references engagement.pack_work on delete cascade,
    slot integer not null,
    name text not null,
    document bytea not null,
    primary key (round_id, slot)
);
-- a PDF is compressed already
alter table engagement.pack alter column document set storage external;
