-- With which threshold a round's themes were counted: shares of another one are not shown, and are counted anew.
create table engagement.theme_counted (
    round_id uuid primary key references survey.round,
    threshold integer not null
);
