-- What a round is for, as those asked read it before they answer; written when it is planned, in one language or both.
create table survey.round_purpose (
    round_id uuid primary key references survey.round,
    ja text,
    en text,
    check (ja is not null or en is not null)
);
