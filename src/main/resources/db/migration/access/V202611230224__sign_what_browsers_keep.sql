-- Signs what browsers keep, so that nobody makes one up; the same on every node.
create table access.signing_key (
    only_row boolean primary key default true check (only_row),
    secret bytea not null
);
