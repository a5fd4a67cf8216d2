package app.signalbox.server.intake;

import app.signalbox.server.inbox.Brand;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that a tenant got from its networks, a line for each thing: channel, account, kind and the rest. Nothing in it
 * depends on when it came or which ids it was given.
 */
final class TenantContent {

    private static final List<String> EVERYTHING = List.of(
            """
            select concat_ws(' ', a.channel, a.external_account_id, 'message', m.provider_message_id, t.kind, t.key,
                t.subject_ref, m.direction, m.author_kind, author.external_id, contact.external_id,
                'to', m.reply_to, 'text', m.text, 'was', m.original_text, m.attachments,
                case when m.provider_time <> m.received_at then m.provider_time end, m.edited_count,
                case when m.deleted_at is not null then 'deleted' end,
                case when m.hidden_at is not null then 'hidden' end,
                case when m.content_pending then 'pending' end, case when m.standby then 'standby' end, m.outbox_id)
            from message m join conversation c using (conversation_id) join thread t using (thread_id)
            join channel_account a using (channel_account_id)
            left join identity author on author.identity_id = m.author_id
            left join identity contact on contact.identity_id = m.contact_id
            """,
            """
            select concat_ws(' ', a.channel, a.external_account_id, 'thread', t.kind, t.key, i.external_id, i.name, i.handle)
            from thread t join channel_account a using (channel_account_id) left join identity i using (identity_id)
            """,
            """
            select concat_ws(' ', a.channel, a.external_account_id, 'read', t.kind, t.key, t.read_up_to)
            from thread t join channel_account a using (channel_account_id)
            where t.read_up_to is not null or t.read_message_id is not null
            """,
            """
            select concat_ws(' ', a.channel, a.external_account_id, 'delivered', t.kind, t.key, t.delivered_up_to)
            from thread t join channel_account a using (channel_account_id) where t.delivered_up_to is not null
            """,
            """
            select concat_ws(' ', a.channel, a.external_account_id, 'subject', s.subject_ref, s.text, s.removed)
            from subject s join channel_account a using (channel_account_id)
            """,
            """
            select concat_ws(' ', a.channel, a.external_account_id, 'reaction', r.reaction, r.given, i.external_id, r.told_at)
            from reaction r join identity i on i.identity_id = r.author_id
            join channel_account a using (channel_account_id)
            """,
            """
            select concat_ws(' ', a.channel, a.external_account_id, 'notice', n.kind, n.detail)
            from notice n join channel_account a using (channel_account_id)
            """,
            """
            select concat_ws(' ', a.channel, a.external_account_id, 'lead', l.external_id, l.form_id, l.ad_id,
                l.content_pending)
            from lead_form_entry l join channel_account a using (channel_account_id)
            """,
            "select concat_ws(' ', 'any account', kind, text, edit_number) from message_change");

    private TenantContent() {}

    static List<String> of(Brand brand, ApplicationContext context) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        return brand.call(() -> context.getBean(TransactionTemplate.class).execute(status -> {
            List<String> lines = new ArrayList<>();
            EVERYTHING.forEach(
                    sql -> lines.addAll(jdbc.sql(sql).query(String.class).list()));
            return lines.stream().sorted().toList();
        }));
    }
}
