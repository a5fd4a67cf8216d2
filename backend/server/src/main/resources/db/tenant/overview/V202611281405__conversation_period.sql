-- Reports look at periods. Conversations come nearly in the order in which they open, so that a block range says enough.
create index conversation_period on conversation using brin (opened_at, resolved_at) with (pages_per_range = 32);
