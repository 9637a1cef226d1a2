-- Figures that other surveys have published, to stand beside the city's own; they never enter a score.
create table engagement.published_figure (
    id uuid primary key default uuidv7(),
    construct text not null,
    figure double precision not null,
    method text not null check (method in ('mean', 'percent-positive', 'raw', 'enps')),
    people integer check (people > 0),
    source text not null,
    year integer not null check (year between 1900 and 2999),
    link text
);
create index on engagement.published_figure (construct);
