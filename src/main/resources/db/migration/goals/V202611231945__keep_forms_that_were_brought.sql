-- A form that was brought and waits to be stored, upon the version of the sheet that it was compared with.
create table goals.brought_form (
    id uuid primary key default uuidv7(),
    sheet_id uuid not null references goals.sheet on delete cascade,
    upon integer not null,
    account uuid not null,
    file_name text not null,
    upload_id uuid not null references platform.upload on delete cascade,
    brought_at timestamptz not null default now()
);
create index on goals.brought_form (upload_id);
create index on goals.brought_form (sheet_id);
