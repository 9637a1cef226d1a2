-- Which words' shares have been told, whatever the theme is called now: a share of nearly the same texts would tell, by the
-- difference, of the few that lie between.
create table engagement.theme_told (
    round_id uuid not null references survey.round,
    question integer not null,
    words text[] not null,
    primary key (round_id, question, words)
);

insert into engagement.theme_told (round_id, question, words)
select distinct s.round_id, s.question, (select array_agg(w.word order by w.word) from engagement.theme_word w
                                         where w.theme_id = s.theme_id)
from engagement.theme_share s
where exists (select from engagement.theme_word w where w.theme_id = s.theme_id);
