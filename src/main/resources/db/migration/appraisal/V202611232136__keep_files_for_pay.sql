-- How a file with results for pay or promotion looks. Versions are not kept here: each file keeps the layout that it had.
create table appraisal.pay_layout (
    id uuid primary key default uuidv7(),
    name text not null check (char_length(name) between 1 and 60),
    definition jsonb not null,
    version integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid not null, -- of access.account
    retired_at timestamptz
);
create unique index on appraisal.pay_layout (name) where retired_at is null;

-- A file that left: byte for byte, with the layout as it was.
create table appraisal.pay_file (
    id uuid primary key default uuidv7(),
    cycle_id uuid not null references appraisal.cycle,
    layout_id uuid not null references appraisal.pay_layout,
    number integer not null check (number > 0), -- of that layout in that cycle
    name text not null, -- of the layout as it was
    layout_version integer not null,
    definition jsonb not null,
    part text not null check (part in ('competency', 'performance', 'attitude', 'overall')), -- whose grade counted
    rows integer not null,
    content bytea not null,
    sha256 text not null,
    issued_at timestamptz not null,
    issued_by uuid not null, -- of access.account
    issuer text not null, -- what that account was called
    constraint one_file_a_number unique (cycle_id, layout_id, number)
);

-- What it said of whom, to tell what another one changes.
create table appraisal.pay_file_row (
    file_id uuid not null references appraisal.pay_file on delete cascade,
    staff_id uuid not null references organization.staff,
    place integer not null,
    cells text[] not null,
    primary key (file_id, staff_id)
);
create index on appraisal.pay_file_row (staff_id);

create function appraisal.keep_files_for_pay() returns trigger language plpgsql as $$
begin
    raise exception 'what left for pay does not change';
end $$;
create trigger files_for_pay_stay before update or delete on appraisal.pay_file
    for each row execute function appraisal.keep_files_for_pay();
create trigger rows_of_files_for_pay_stay before update or delete on appraisal.pay_file_row
    for each row execute function appraisal.keep_files_for_pay();
