create schema access;

-- Who may sign in. The staff number and the mail address both serve as the name to sign in with.
create table access.account (
    id uuid primary key default uuidv7(),
    staff_id uuid unique,
    staff_number text unique,
    mail text unique,
    name text not null,
    password_hash text,
    administrator boolean not null default false,
    executive boolean not null default false,
    duties text[] not null default '{}',
    closed_at timestamptz,
    created_at timestamptz not null default now(),
    version integer not null default 0
);
