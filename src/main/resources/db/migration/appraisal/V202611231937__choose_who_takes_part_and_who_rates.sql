-- Times in which somebody did not work, as the office knows them. Nobody is away twice at once.
create table appraisal.absence (
    staff_id uuid not null references organization.staff,
    away daterange not null check (not isempty(away) and lower_inc(away) and not upper_inf(away)),
    kind text not null check (kind in ('childcare', 'sick', 'care', 'suspended', 'study', 'other')),
    noted_at timestamptz not null default now(),
    primary key (staff_id, away without overlaps)
);

-- Whom the office takes in or leaves out by name, whatever the rules say.
create table appraisal.taken_by_name (
    cycle_id uuid not null references appraisal.cycle on delete cascade,
    staff_id uuid not null references organization.staff,
    takes_part boolean not null,
    group_code text, -- by which group's rules, where the position has none
    reason text not null check (char_length(reason) between 1 and 400),
    decided_by uuid,
    decided_at timestamptz not null default now(),
    primary key (cycle_id, staff_id)
);
create index on appraisal.taken_by_name (staff_id);

-- Who rates instead of those whom the organisation names: for a person, for a unit with all below, or in place of a rater.
create table appraisal.named_rater (
    cycle_id uuid not null references appraisal.cycle on delete cascade,
    scope text not null check (scope in ('person', 'unit', 'rater')),
    subject_id uuid not null, -- of organization.staff or organization.unit
    step text not null check (step in ('first', 'second', 'confirm', 'every')),
    rater_id uuid references organization.staff, -- null: the step is left out
    note text not null check (char_length(note) between 1 and 400),
    decided_by uuid,
    decided_at timestamptz not null default now(),
    primary key (cycle_id, scope, subject_id, step),
    check (scope = 'rater' or step <> 'every'),
    check (rater_id is not null or step = 'second')
);
create index on appraisal.named_rater (rater_id);

-- Who has no sheet in a cycle although employed in its time, and why.
create table appraisal.left_out (
    cycle_id uuid not null references appraisal.cycle on delete cascade,
    staff_id uuid not null references organization.staff,
    unit_id uuid not null references organization.unit,
    position text not null,
    reason text not null,
    note text not null default '',
    primary key (cycle_id, staff_id)
);
create index on appraisal.left_out (staff_id);

-- With whom the first rater talks before rating.
create table appraisal.consulted (
    sheet_id uuid not null references appraisal.sheet on delete cascade,
    staff_id uuid not null references organization.staff,
    why text not null,
    primary key (sheet_id, staff_id)
);
create index on appraisal.consulted (staff_id);

-- When somebody was last reminded of what is due in a cycle: at most once a day.
create table appraisal.reminder (
    cycle_id uuid not null references appraisal.cycle on delete cascade,
    staff_id uuid not null references organization.staff,
    reminded_on date not null,
    primary key (cycle_id, staff_id)
);
create index on appraisal.reminder (staff_id);
