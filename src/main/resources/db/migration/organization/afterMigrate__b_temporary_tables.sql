-- An import compares its files with what is stored in temporary tables.
do $$
begin
    execute format('grant temporary on database %I to %I', current_database(), '${application}');
end $$;
