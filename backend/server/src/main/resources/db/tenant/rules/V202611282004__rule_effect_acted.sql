-- Effects go after a while, the oldest first.
create index rule_effect_acted on rule_effect (acted_at);
