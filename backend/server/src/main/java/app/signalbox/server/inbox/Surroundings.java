package app.signalbox.server.inbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reactions, subjects and notices, written by the chunk; of several tellings the latest counts. */
@Repository
class Surroundings {

    private final JdbcClient jdbc;
    private final ContentClocks clocks;

    Surroundings(JdbcClient jdbc, ContentClocks clocks) {
        this.jdbc = jdbc;
        this.clocks = clocks;
    }

    void putReactions(List<Told.Reaction> reactions) {
        if (reactions.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into reaction as r (message_id, author_id, reaction, given, told_at, content_expires_at)
                        select distinct on (s.message_id, s.author_id) s.*
                        from unnest(cast(:ids as uuid[]), cast(:authors as uuid[]), cast(:reactions as text[]),
                                cast(:given as boolean[]), cast(:times as timestamptz[]), cast(:expiries as timestamptz[]))
                            as s (message_id, author_id, reaction, given, told_at, content_expires_at)
                        order by s.message_id, s.author_id, s.told_at desc, s.given, s.reaction collate "C" desc
                        on conflict (message_id, author_id) do update
                            set reaction = excluded.reaction, given = excluded.given, told_at = excluded.told_at,
                                content_expires_at = excluded.content_expires_at
                        where (excluded.told_at, not excluded.given, excluded.reaction collate "C")
                            > (r.told_at, not r.given, r.reaction collate "C")
                        """)
                .param("ids", Column.of(reactions, Told.Reaction::messageId))
                .param("authors", Column.of(reactions, Told.Reaction::authorId))
                .param("reactions", Column.of(reactions, Told.Reaction::reaction))
                .param("given", Column.of(reactions, Told.Reaction::given))
                .param("times", Column.of(reactions, Told.Reaction::at))
                .param(
                        "expiries",
                        Column.of(reactions, reaction -> clocks.expiry(reaction.channel(), reaction.receivedAt())))
                .update();
    }

    void putSubjects(List<Told.Subject> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into subject as o (channel_account_id, subject_ref, text, removed, told_at)
                        select distinct on (s.channel_account_id, s.subject_ref)
                            s.channel_account_id, s.subject_ref, case when not gone.gone then s.text end,
                            s.removed or gone.gone, s.told_at
                        from unnest(cast(:accounts as uuid[]), cast(:refs as text[]), cast(:texts as text[]),
                                cast(:removed as boolean[]), cast(:times as timestamptz[]), cast(:ids as uuid[]))
                            as s (channel_account_id, subject_ref, text, removed, told_at, message_id)
                        cross join lateral (
                            select exists (select from message_change d
                                where d.message_id = s.message_id and d.kind = 'deleted') as gone) gone
                        order by s.channel_account_id, s.subject_ref, s.told_at desc, s.removed desc,
                            coalesce(s.text, '') collate "C" desc
                        on conflict (channel_account_id, subject_ref) do update
                            set text = excluded.text, removed = excluded.removed, told_at = excluded.told_at
                        where (excluded.told_at, excluded.removed, coalesce(excluded.text, '') collate "C")
                            > (o.told_at, o.removed, coalesce(o.text, '') collate "C")
                        """)
                .param("accounts", Column.of(subjects, Told.Subject::channelAccountId))
                .param("refs", Column.of(subjects, Told.Subject::ref))
                .param("texts", Column.of(subjects, Told.Subject::text))
                .param("removed", Column.of(subjects, Told.Subject::removed))
                .param("times", Column.of(subjects, Told.Subject::at))
                .param("ids", Column.of(subjects, Told.Subject::messageId))
                .update();
    }

    /** Takes back posts of which only their deletion was told. */
    void removeSubjects(List<Told.Subject> gone) {
        if (gone.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update subject o set text = null, removed = true
                        from unnest(cast(:accounts as uuid[]), cast(:refs as text[])) as s (channel_account_id, subject_ref)
                        where o.channel_account_id = s.channel_account_id and o.subject_ref = s.subject_ref
                        """)
                .param("accounts", Column.of(gone, Told.Subject::channelAccountId))
                .param("refs", Column.of(gone, Told.Subject::ref))
                .update();
    }

    void putNotices(List<Told.Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into notice as n (channel_account_id, source_key, thread_id, kind, detail, told_at)
                        select distinct on (s.channel_account_id, s.source_key) s.*
                        from unnest(cast(:accounts as uuid[]), cast(:keys as text[]), cast(:threads as uuid[]),
                                cast(:kinds as text[]), cast(:details as text[]), cast(:times as timestamptz[]))
                            as s (channel_account_id, source_key, thread_id, kind, detail, told_at)
                        order by s.channel_account_id, s.source_key, s.told_at
                        on conflict (channel_account_id, source_key) do update set told_at = excluded.told_at
                        where excluded.told_at < n.told_at
                        """)
                .param("accounts", Column.of(notices, Told.Notice::channelAccountId))
                .param("keys", Column.of(notices, Told.Notice::sourceKey))
                .param(
                        "threads",
                        Column.of(
                                notices,
                                notice -> notice.thread()
                                        .map(SeenThread::threadId)
                                        .orElse(null)))
                .param("kinds", Column.of(notices, Told.Notice::kind))
                .param("details", Column.of(notices, Told.Notice::detail))
                .param("times", Column.of(notices, Told.Notice::at))
                .update();
    }
}
