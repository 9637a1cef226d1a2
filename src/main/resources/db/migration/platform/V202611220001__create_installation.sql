create table platform.installation (
    only_row boolean primary key default true check (only_row),
    municipality text not null,
    demo boolean not null default false,
    created_at timestamptz not null default now()
);
