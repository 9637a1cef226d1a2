-- Every page of a sheet asks for its proposals; the indexes that forbid a second one know drafts and open proposals only.
create index on goals.change (sheet_id);
