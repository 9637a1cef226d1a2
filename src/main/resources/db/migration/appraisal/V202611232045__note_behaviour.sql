-- What a rater saw of somebody through the year, or somebody of the own work (職務行動記録). Only the keeper sees it.
create table appraisal.behaviour_note (
    id uuid primary key,
    keeper_id uuid not null references organization.staff, -- who wrote it, or to whom it was handed on
    about_id uuid not null references organization.staff,
    writer_id uuid not null references organization.staff,
    seen_on date not null,
    fact text not null check (char_length(fact) between 1 and 2000),
    item text not null check (char_length(item) <= 200), -- as sheets name it; empty for none
    kind text not null check (kind in ('good', 'grow')),
    told boolean not null,
    version integer not null default 1,
    tab text not null check (char_length(tab) <= 40), -- the page that wrote last
    turn bigint not null, -- its number among the savings of that page
    changed_at timestamptz not null
);
create index on appraisal.behaviour_note (keeper_id, about_id, seen_on);
create index on appraisal.behaviour_note (about_id);
create index on appraisal.behaviour_note (writer_id);
