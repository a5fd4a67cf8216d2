-- What a job has done lately, for the next one: reading the highest position of every tenant takes longer with each.
create index job_position_lately on platform.job_position (job, completed_at);
