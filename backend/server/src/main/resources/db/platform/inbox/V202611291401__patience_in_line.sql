-- Read once, here, and no longer under a search path of its own: so the statements that ask for it take it in.
create or replace function platform.patience(priority text, urgency text, intent text, lead_score int) returns interval
language sql immutable parallel safe
return case
    when priority = 'urgent' or priority = 'normal' and urgency = 'critical' then interval '15 minutes'
    when priority = 'high' or priority = 'normal' and urgency = 'high' then interval '1 hour'
    when priority = 'low' then interval '20 hours'
    when lead_score >= 70 then interval '1 hour'
    when intent = 'complaint' then interval '4 hours'
    when urgency = 'low' or intent in ('praise', 'spam') then interval '20 hours'
    else interval '8 hours'
end;
