-- Two people may change numbers in one statement, so both are checked at its end.
alter table access.account
    drop constraint account_staff_number_key,
    drop constraint account_mail_key,
    add constraint account_staff_number_once unique (staff_number) deferrable initially immediate,
    add constraint account_mail_once unique (mail) deferrable initially immediate,
    add constraint account_mail_is_lower_case check (mail = lower(mail)),
    add column closed_because text check (closed_because in ('left', 'administrator')),
    add constraint account_closed_for_a_reason check ((closed_at is null) = (closed_because is null)),
    add column password_set_at timestamptz,
    add column last_signed_in_at timestamptz;

-- A code with which somebody sets a password once; only its hash is kept.
create table access.one_time_code (
    hash bytea primary key,
    account_id uuid not null references access.account on delete cascade,
    issued_at timestamptz not null,
    issued_by uuid,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index on access.one_time_code (account_id);

-- How often somebody failed of late, by what was tried and from where; on every node the same.
create table access.throttle (
    key text primary key,
    failures integer not null,
    last_at timestamptz not null,
    blocked_until timestamptz not null
);
create index on access.throttle (last_at);

-- The secret that an authenticator app shares with us, and the time step of the last code taken, so that none is taken twice.
create table access.second_factor (
    account_id uuid primary key references access.account on delete cascade,
    secret bytea not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint
);

create table access.recovery_code (
    account_id uuid not null references access.account on delete cascade,
    hash bytea not null,
    used_at timestamptz,
    primary key (account_id, hash)
);

-- The accounts that the demo city offers on its sign-in page.
create table access.demo_account (
    account_id uuid primary key references access.account on delete cascade,
    role text not null,
    position smallint not null
);
