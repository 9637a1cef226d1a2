-- Codes with which people answer without an account: only hashes, and only while their round is open. Answering reads these
-- rows and never writes them, so that nothing here tells when somebody answered. No foreign keys, as with all tables that take
-- part in answering.
create table survey.paper_code (
    round_id uuid not null,
    staff_id uuid not null,
    hash bytea not null unique,
    printed_on date not null,
    primary key (round_id, staff_id)
);
