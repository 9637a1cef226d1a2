-- Why the office left somebody out after the sheet was made; null while the person takes part. The sheet stays as it is, to be
-- read. Who did it and when stands among its steps.
alter table appraisal.sheet add column left_out text check (char_length(left_out) between 1 and 400);
alter table appraisal.sheet add constraint results_that_stand_are_not_left_out
    check (left_out is null or stage not in ('fixed', 'disclosed'));

-- What was written on a sheet that was left out stays.
create function appraisal.keep_sheets_left_out() returns trigger language plpgsql as $$
begin
    if old.left_out is not null and new.left_out is not null and old.stage <> new.stage then
        raise exception 'a sheet that was left out does not move';
    end if;
    return new;
end $$;
create trigger sheets_left_out_stay before update of stage on appraisal.sheet
    for each row execute function appraisal.keep_sheets_left_out();
