-- Its words without variables are an article as well, by which drafts find them.
create table saved_reply (
    saved_reply_id uuid constraint saved_reply_pkey primary key,
    shortcut text not null constraint saved_reply_shortcut_check check (shortcut ~ '^[a-z0-9-]{1,40}$'),
    title text not null,
    text text not null,
    channel text constraint saved_reply_channel_check check (channel in ('facebook', 'instagram', 'x', 'linkedin')),
    language text constraint saved_reply_language_check check (language ~ '^[a-z]{2}$'),
    updated_at timestamptz not null,
    constraint saved_reply_shortcut_key unique nulls not distinct (shortcut, channel, language)
);
