-- By the form's own name of the question.
alter table lead_form_entry add column answers jsonb;
