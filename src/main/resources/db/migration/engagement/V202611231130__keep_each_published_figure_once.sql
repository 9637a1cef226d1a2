-- Two uploads at once could add the same figure twice.
delete from engagement.published_figure f using engagement.published_figure first
where (f.construct, f.figure, f.method, f.source, f.year) = (first.construct, first.figure, first.method, first.source, first.year)
  and first.id < f.id;

create unique index on engagement.published_figure (construct, year, source, method, figure);
drop index engagement.published_figure_construct_idx;
