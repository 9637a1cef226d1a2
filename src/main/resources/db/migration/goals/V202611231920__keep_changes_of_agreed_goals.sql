-- What somebody proposes to change in agreed goals, upon the version of the sheet that was read. It is the author's alone
-- while it is a draft; once proposed the other side answers it, and only what is accepted takes the place of the goals.
create table goals.change (
    id uuid primary key default uuidv7(),
    sheet_id uuid not null references goals.sheet on delete cascade,
    upon integer not null,
    side text not null check (side in ('writer', 'leader')),
    state text not null default 'draft' check (state in ('draft', 'proposed', 'accepted', 'declined', 'withdrawn')),
    reason text not null default '' check (char_length(reason) <= 1000),
    author uuid not null,
    begun_at timestamptz not null default now(),
    proposed_at timestamptz,
    answer text not null default '' check (char_length(answer) <= 1000),
    answered_by uuid,
    answered_at timestamptz,
    check (state = 'draft' or state = 'withdrawn' or proposed_at is not null and reason <> ''),
    check ((state in ('accepted', 'declined')) = (answered_at is not null))
);
create unique index one_draft_an_author on goals.change (sheet_id, author) where state = 'draft';
create unique index one_proposal_a_side on goals.change (sheet_id, side) where state = 'proposed';

-- All goals of the sheet as they were and as they are to be. A goal that is there once only is dropped or added.
create table goals.change_goal (
    change_id uuid not null references goals.change on delete cascade,
    standing text not null check (standing in ('before', 'after')),
    goal_id uuid not null default uuidv7(),
    place integer not null check (place >= 1),
    title text not null check (char_length(title) between 1 and 100),
    measure text not null check (char_length(measure) <= 200),
    target text not null check (char_length(target) <= 400),
    due_on date,
    weight integer not null check (weight between 0 and 100),
    difficulty text not null check (difficulty in ('hard', 'normal', 'easy')),
    exception text check (char_length(exception) between 1 and 400),
    exception_accepted boolean not null default false,
    version integer not null default 0,
    primary key (change_id, standing, goal_id)
);

-- What they served and are to serve. No reference to goals and aims: both versions outlive them.
create table goals.change_tie (
    change_id uuid not null,
    standing text not null,
    goal_id uuid not null,
    parent_id uuid,
    aim_id uuid,
    share integer not null check (share between 1 and 100),
    check (num_nonnulls(parent_id, aim_id) = 1),
    foreign key (change_id, standing, goal_id) references goals.change_goal on delete cascade
);
create index on goals.change_tie (change_id);

-- The progress noted on goals that were dropped.
create table goals.change_note (
    change_id uuid not null references goals.change on delete cascade,
    goal_id uuid not null,
    on_day date not null,
    value text not null,
    percent integer,
    words text not null
);
create index on goals.change_note (change_id);
