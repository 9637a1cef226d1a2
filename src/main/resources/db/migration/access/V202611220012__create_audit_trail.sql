-- Who did or looked at what, whose, when and from where. Rows are only ever added; each carries a hash over itself and the
-- one before, so that a row changed, taken out or slipped in shows. The number of the last row is kept apart, so that rows
-- taken off the end show as well.
create table access.audit_entry (
    seq bigint primary key,
    at timestamptz not null,
    actor uuid,
    actor_name text,
    action text not null,
    whose uuid,
    what text not null,
    source text not null,
    hash bytea not null
);
create index on access.audit_entry (whose, seq desc) where whose is not null;
create index on access.audit_entry (actor, seq desc) where actor is not null;
create index on access.audit_entry (at);

create table access.audit_head (
    only_row boolean primary key default true check (only_row),
    seq bigint not null,
    hash bytea not null
);

-- A part as its length in bytes and itself, so that no two rows read the same; independent of any session setting.
create function access.audit_part(value text) returns text language sql immutable parallel safe
return case when value is null then '-' else octet_length(convert_to(value, 'UTF8')) || ':' || value end || E'\n';

create function access.audit_hash(previous bytea, entry access.audit_entry) returns bytea language sql immutable
return sha256(convert_to(
    access.audit_part(encode(previous, 'hex'))
    || access.audit_part(entry.seq::text)
    || access.audit_part(((extract(epoch from entry.at) * 1000000)::bigint)::text)
    || access.audit_part(entry.actor::text)
    || access.audit_part(entry.actor_name)
    || access.audit_part(entry.action)
    || access.audit_part(entry.whose::text)
    || access.audit_part(entry.what)
    || access.audit_part(entry.source), 'UTF8'));

-- Numbers, times and chains each new row, whatever the writer put there. Writers queue until their commit.
create function access.chain_audit_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    previous record;
begin
    perform pg_advisory_xact_lock(hashtextextended('access.audit_entry', 0));
    select seq, hash into previous from (
        (select seq, hash from access.audit_entry order by seq desc limit 1)
        union all
        (select seq, hash from access.audit_head)) known
    order by seq desc limit 1;
    new.seq := coalesce(previous.seq, 0) + 1;
    new.at := clock_timestamp();
    new.hash := access.audit_hash(coalesce(previous.hash, '\x'), new);
    return new;
end $$;

create function access.keep_audit_head() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into access.audit_head (seq, hash) select seq, hash from added order by seq desc limit 1
    on conflict (only_row) do update set seq = excluded.seq, hash = excluded.hash;
    return null;
end $$;

create trigger chain before insert on access.audit_entry
for each row execute function access.chain_audit_entry();

create trigger keep_head after insert on access.audit_entry
referencing new table as added for each statement execute function access.keep_audit_head();
