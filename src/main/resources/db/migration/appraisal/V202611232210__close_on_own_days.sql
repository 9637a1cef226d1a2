-- Days on which the city's offices are closed beside weekends, holidays and the turn of the year.
create table appraisal.closed_day (
    day date primary key,
    name text not null check (char_length(name) between 1 and 60)
);
