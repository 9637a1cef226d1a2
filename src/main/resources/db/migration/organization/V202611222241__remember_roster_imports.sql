-- Within a reorganisation or an import periods of units, and of what stands upon them, change together.
alter table organization.unit_version alter constraint unit_version_parent_id_valid_fkey deferrable initially immediate;
alter table organization.assignment alter constraint assignment_unit_id_valid_fkey deferrable initially immediate;
alter table organization.concurrent_post alter constraint concurrent_post_unit_id_valid_fkey deferrable initially immediate;
alter table organization.unit_head alter constraint unit_head_unit_id_valid_fkey deferrable initially immediate;

comment on column organization.staff.left_on is 'last day of employment; nobody works anywhere after it';

-- What each column meant in a roster file with this header.
create table organization.roster_mapping_column (
    file text not null,
    header text not null,
    meaning text not null,
    place integer not null,
    primary key (file, header, meaning)
);
