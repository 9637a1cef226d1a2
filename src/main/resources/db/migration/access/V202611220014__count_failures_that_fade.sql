-- Failures fade with time, so that their number is not whole.
alter table access.throttle alter column failures type double precision;
