-- Tables of Spring Batch 6; for watching only, nobody's position lives here.
create table platform.batch_job_instance (
    job_instance_id bigint constraint batch_job_instance_pkey primary key,
    version bigint,
    job_name varchar(100) not null,
    job_key varchar(32) not null,
    constraint batch_job_instance_key unique (job_name, job_key)
);
create table platform.batch_job_execution (
    job_execution_id bigint constraint batch_job_execution_pkey primary key,
    version bigint,
    job_instance_id bigint not null constraint batch_job_execution_instance_fkey
        references platform.batch_job_instance on delete cascade,
    create_time timestamp not null,
    start_time timestamp,
    end_time timestamp,
    status varchar(10),
    exit_code varchar(2500),
    exit_message varchar(2500),
    last_updated timestamp
);
create index batch_job_execution_instance_index on platform.batch_job_execution (job_instance_id);
create table platform.batch_job_execution_params (
    job_execution_id bigint not null constraint batch_job_execution_params_fkey
        references platform.batch_job_execution on delete cascade,
    parameter_name varchar(100) not null,
    parameter_type varchar(100) not null,
    parameter_value varchar(2500),
    identifying char(1) not null
);
create index batch_job_execution_params_index on platform.batch_job_execution_params (job_execution_id);
create table platform.batch_step_execution (
    step_execution_id bigint constraint batch_step_execution_pkey primary key,
    version bigint not null,
    step_name varchar(100) not null,
    job_execution_id bigint not null constraint batch_step_execution_job_fkey
        references platform.batch_job_execution on delete cascade,
    create_time timestamp not null,
    start_time timestamp,
    end_time timestamp,
    status varchar(10),
    commit_count bigint,
    read_count bigint,
    filter_count bigint,
    write_count bigint,
    read_skip_count bigint,
    write_skip_count bigint,
    process_skip_count bigint,
    rollback_count bigint,
    exit_code varchar(2500),
    exit_message varchar(2500),
    last_updated timestamp
);
create index batch_step_execution_job_index on platform.batch_step_execution (job_execution_id);
create table platform.batch_step_execution_context (
    step_execution_id bigint constraint batch_step_execution_context_pkey primary key
        constraint batch_step_execution_context_fkey references platform.batch_step_execution on delete cascade,
    short_context varchar(2500) not null,
    serialized_context text
);
create table platform.batch_job_execution_context (
    job_execution_id bigint constraint batch_job_execution_context_pkey primary key
        constraint batch_job_execution_context_fkey references platform.batch_job_execution on delete cascade,
    short_context varchar(2500) not null,
    serialized_context text
);
create sequence platform.batch_step_execution_seq;
create sequence platform.batch_job_execution_seq;
create sequence platform.batch_job_instance_seq;
