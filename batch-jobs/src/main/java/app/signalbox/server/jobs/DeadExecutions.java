package app.signalbox.server.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends executions whose node is dead, so that what is shown as running does run; and forgets old ones. */
@Component
class DeadExecutions {

    private static final Logger LOG = LoggerFactory.getLogger(DeadExecutions.class);

    private final JdbcClient jdbc;
    private final JobsSettings settings;

    DeadExecutions(JdbcClient jdbc, JobsSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Sweeps under a lock; returns at once while another node does. */
    @Transactional
    public void sweep() {
        boolean locked = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('signalbox-dead-executions'))")
                .query(Boolean.class)
                .single();
        if (!locked) {
            return;
        }
        int ended = endDead();
        if (ended > 0) {
            LOG.info("{} job executions of dead nodes are ended", ended);
        }
        forgetOld();
    }

    private int endDead() {
        return jdbc.sql("""
                        with dead as (
                            select e.job_execution_id from platform.batch_job_execution e
                            join platform.batch_job_execution_params p
                                on p.job_execution_id = e.job_execution_id and p.parameter_name = 'node'
                            where e.status in ('STARTING', 'STARTED', 'STOPPING')
                                and not exists (
                                    select from platform.node n
                                    where n.node_id::text = p.parameter_value and n.seen_at > now() - interval '1 minute')
                                and e.create_time < now() at time zone 'UTC' - interval '1 minute'),
                        steps as (
                            update platform.batch_step_execution s
                            set status = 'FAILED', exit_code = 'FAILED', end_time = now() at time zone 'UTC',
                                exit_message = 'The node that ran it died', version = version + 1
                            where s.job_execution_id in (select job_execution_id from dead) and s.end_time is null)
                        update platform.batch_job_execution e
                        set status = 'FAILED', exit_code = 'FAILED', end_time = now() at time zone 'UTC',
                            exit_message = 'The node that ran it died', version = version + 1
                        where e.job_execution_id in (select job_execution_id from dead)
                        """).update();
    }

    private void forgetOld() {
        jdbc.sql("""
                        delete from platform.batch_job_instance i where not exists (
                            select from platform.batch_job_execution e where e.job_instance_id = i.job_instance_id
                                and (e.end_time is null
                                    or e.end_time > now() at time zone 'UTC' - make_interval(secs => :seconds)))
                        """).param("seconds", settings.keepExecutions().toSeconds()).update();
    }
}
