-- What people are told, as a message key with what fills its places, so that each reads it in their language.
create table platform.notice (
    id uuid primary key default uuidv7(),
    account_id uuid not null,
    message_key text not null,
    message_arguments jsonb not null default '[]',
    href text not null,
    told_at timestamptz not null default now(),
    read_at timestamptz
);
create index on platform.notice (account_id, told_at desc);
create index on platform.notice (account_id) where read_at is null;

-- Mail on its way. Kept: no mail server was configured when it was written, and it never leaves by itself.
create table platform.mail (
    id uuid primary key default uuidv7(),
    recipient text not null,
    subject text not null,
    body text not null,
    state text not null check (state in ('waiting', 'sent', 'failed', 'kept')),
    attempts int not null default 0,
    written_at timestamptz not null default now(),
    next_try_at timestamptz not null default now(),
    sent_at timestamptz,
    fault text
);
create index on platform.mail (next_try_at) where state = 'waiting';
create index on platform.mail (written_at desc);
