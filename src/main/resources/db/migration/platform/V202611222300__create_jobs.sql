-- What db-scheduler keeps: which work is due, who has picked it and when that node was last heard of.
create table platform.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on platform.scheduled_task (execution_time);
create index on platform.scheduled_task (last_heartbeat);

-- Long work that somebody has started, as its owner sees it.
create table platform.job (
    id uuid primary key default uuidv7(),
    kind text not null,
    title_key text not null,
    title_arguments jsonb not null default '[]',
    owner_id uuid,
    payload text not null default '',
    state text not null default 'waiting'
        check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    attempts int not null default 0,
    done bigint not null default 0,
    total bigint not null default 0,
    message_key text,
    message_arguments jsonb not null default '[]',
    href text,
    cancel_asked_at timestamptz,
    queued_at timestamptz not null default now(),
    started_at timestamptz,
    ended_at timestamptz
);
create index on platform.job (owner_id, queued_at desc);
