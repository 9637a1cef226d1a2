create schema dialogue;

-- An interview of a person with whoever led that person when it was proposed. Times are Japanese civil time.
create table dialogue.interview (
    id uuid primary key default uuidv7(),
    kind text not null check (kind in ('opening', 'mid_year', 'closing', 'growth', 'career')),
    year integer not null, -- the fiscal year that it counts for
    leader_id uuid not null references organization.staff,
    staff_id uuid not null references organization.staff,
    state text not null check (state in ('proposed', 'fixed', 'held', 'cancelled')),
    next_side text not null check (next_side in ('leader', 'staff')), -- whose turn it is while times are looked for
    starts_at timestamp,
    ends_at timestamp,
    place text check (char_length(place) <= 100),
    held_on date,
    sequence integer not null default 0, -- how often the agreed time was changed or called off
    version integer not null default 0,
    check (leader_id <> staff_id),
    check ((starts_at is null) = (ends_at is null) and (starts_at is null) = (place is null)),
    check (ends_at > starts_at),
    check (state <> 'fixed' or starts_at is not null),
    check ((state = 'held') = (held_on is not null))
);
-- Two people look for a time for one interview of a kind at a time.
create unique index on dialogue.interview (staff_id, leader_id, kind, year) where state in ('proposed', 'fixed');
create index on dialogue.interview (leader_id);
create index on dialogue.interview (staff_id, year);
create index on dialogue.interview (year) where state = 'held';

-- Times to choose from.
create table dialogue.offered_time (
    interview_id uuid not null references dialogue.interview on delete cascade,
    number integer not null check (number between 1 and 5),
    starts_at timestamp not null,
    ends_at timestamp not null check (ends_at > starts_at),
    place text not null check (char_length(place) <= 100),
    primary key (interview_id, number)
);

-- What each side did to bring it about.
create table dialogue.step (
    id bigint generated always as identity primary key,
    interview_id uuid not null references dialogue.interview on delete cascade,
    what text not null check (what in ('proposed', 'wished', 'accepted', 'kept', 'cancelled', 'held')),
    side text not null check (side in ('leader', 'staff')),
    said text check (char_length(said) <= 400),
    entered_at timestamptz not null default now()
);
create index on dialogue.step (interview_id);

-- Notes: each version stays, so that no text is lost. Both agree to a version; whoever wrote it does by that.
create table dialogue.note (
    interview_id uuid not null references dialogue.interview on delete cascade,
    version integer not null check (version > 0),
    text text not null check (char_length(text) between 1 and 4000),
    side text not null check (side in ('leader', 'staff')),
    written_at timestamptz not null default now(),
    primary key (interview_id, version)
);
create table dialogue.note_agreement (
    interview_id uuid not null,
    version integer not null,
    side text not null check (side in ('leader', 'staff')),
    agreed_at timestamptz not null default now(),
    primary key (interview_id, version, side),
    foreign key (interview_id, version) references dialogue.note on delete cascade
);

-- What one side notes for itself.
create table dialogue.margin (
    interview_id uuid not null references dialogue.interview on delete cascade,
    side text not null check (side in ('leader', 'staff')),
    text text not null check (char_length(text) <= 2000),
    version integer not null default 1,
    primary key (interview_id, side)
);

-- What the person brings along, each part shared or not.
create table dialogue.sheet_part (
    id uuid primary key default uuidv7(),
    interview_id uuid not null references dialogue.interview on delete cascade,
    title text not null check (char_length(title) between 1 and 60),
    text text not null check (char_length(text) between 1 and 2000),
    shared boolean not null default false,
    version integer not null default 0
);
create index on dialogue.sheet_part (interview_id);

-- What was agreed to be done.
create table dialogue.follow_up (
    id uuid primary key default uuidv7(),
    interview_id uuid not null references dialogue.interview on delete cascade,
    text text not null check (char_length(text) between 1 and 200),
    owner text not null check (owner in ('leader', 'staff')),
    due_on date not null,
    done_at timestamptz
);
create index on dialogue.follow_up (interview_id);

-- Prompts for growth interviews that the office added, or changed in place of ours (by the same code).
create table dialogue.prompt (
    code text primary key,
    ja text check (char_length(ja) <= 120),
    en text check (char_length(en) <= 240),
    withdrawn boolean not null default false,
    version integer not null default 1,
    changed_by uuid,
    changed_at timestamptz not null default now(),
    check (ja is not null or en is not null)
);

-- Which of them a supervisor has done at an interview, in the words of that time.
create table dialogue.prompt_done (
    interview_id uuid not null references dialogue.interview on delete cascade,
    code text not null,
    ja text,
    en text,
    done_at timestamptz not null default now(),
    primary key (interview_id, code)
);

create table dialogue.card (
    id uuid primary key default uuidv7(),
    from_id uuid not null references organization.staff,
    to_id uuid not null references organization.staff,
    text text not null check (char_length(text) between 1 and 400),
    written_at timestamptz not null default now(),
    read_at timestamptz,
    check (from_id <> to_id)
);
create index on dialogue.card (from_id);
create index on dialogue.card (to_id);
