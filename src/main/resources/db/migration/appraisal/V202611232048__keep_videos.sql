-- Videos for those who are appraised. The film is a file kept here in pieces, or an address on the office's own network.
create table appraisal.video (
    id uuid primary key default uuidv7(),
    fiscal_year integer not null check (fiscal_year between 2000 and 2200),
    title_ja text not null check (char_length(title_ja) between 1 and 100),
    title_en text check (char_length(title_en) <= 200),
    text_ja text check (char_length(text_ja) <= 2000),
    text_en text check (char_length(text_en) <= 4000),
    transcript_ja text check (char_length(transcript_ja) <= 50000), -- what is said and shown, for whoever reads instead
    transcript_en text check (char_length(transcript_en) <= 100000),
    link text check (char_length(link) <= 500),
    file_id uuid unique,
    media_type text check (media_type in ('video/mp4', 'video/webm')),
    bytes bigint check (bytes > 0),
    length_ms integer check (length_ms > 0),
    positions text[] not null default '{}', -- whoever is asked to watch: all that is said here holds for them
    grade_to integer,
    service_below integer, -- full years since hiring
    age_below integer,
    new_raters boolean not null default false,
    all_from date, -- everybody else is asked from that day on
    shown_from date not null,
    shown_until date check (shown_until >= shown_from),
    revision integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid,
    check (link is null or file_id is null),
    check ((file_id is null) = (media_type is null) and (file_id is null) = (bytes is null)),
    check (all_from >= shown_from),
    check ((link is null and file_id is null) or length_ms is not null)
);
create index on appraisal.video (fiscal_year);

create table appraisal.video_part (
    file_id uuid not null references appraisal.video (file_id) on delete cascade deferrable initially deferred,
    number integer not null,
    bytes bytea not null,
    primary key (file_id, number)
);
alter table appraisal.video_part alter column bytes set storage external; -- films are packed already

create table appraisal.video_chapter (
    video_id uuid not null references appraisal.video on delete cascade,
    at_ms integer not null check (at_ms >= 0),
    title_ja text not null check (char_length(title_ja) between 1 and 100),
    title_en text check (char_length(title_en) <= 200),
    primary key (video_id, at_ms)
);

create table appraisal.video_captions (
    video_id uuid not null references appraisal.video on delete cascade,
    language text not null check (language in ('ja', 'en')),
    text text not null, -- WebVTT
    primary key (video_id, language)
);

-- What somebody has played of a film, in milliseconds, and whether it was watched to the end.
create table appraisal.video_watch (
    video_id uuid not null references appraisal.video on delete cascade,
    staff_id uuid not null references organization.staff,
    spans int4multirange not null default '{}',
    position_ms integer not null default 0,
    first_at timestamptz not null,
    last_at timestamptz not null,
    finished_at timestamptz,
    how text check (how in ('played', 'read', 'elsewhere')), -- the last two are what the person says
    primary key (video_id, staff_id),
    check ((finished_at is null) = (how is null))
);
create index on appraisal.video_watch (staff_id);

-- Reminders of what supports appraisal: one a day at most of each thing.
create table appraisal.support_reminder (
    about text not null,
    day date not null,
    reminded_by uuid,
    primary key (about, day)
);
