-- Files that somebody has brought and nobody has worked on yet, in pieces, so that any node can go on with them.
create table platform.upload (
    id uuid primary key default uuidv7(),
    taken_at timestamptz not null default now()
);

create table platform.upload_part (
    upload_id uuid not null references platform.upload on delete cascade,
    number integer not null,
    bytes bytea not null,
    primary key (upload_id, number)
);
