-- Heads hear once for each edition of a round's figures that the packs of their units can be taken out.
create table engagement.pack_told (
    round_id uuid not null references survey.round,
    edition text not null,
    account uuid not null,
    told_at timestamptz not null,
    primary key (round_id, edition)
);
