-- After every migration: the application's role, where there is one, may use the tables but owns none of them, and may only
-- add to those that are append-only.
do $$
declare
    closed regclass;
begin
    if not exists (select from pg_roles where rolname = 'xieyue_app') or current_user = 'xieyue_app' then
        return;
    end if;
    grant usage on schema public to xieyue_app;
    grant select, insert, update, delete on all tables in schema public to xieyue_app;
    grant usage, select on all sequences in schema public to xieyue_app;
    revoke all on flyway_schema_history from xieyue_app;
    grant usage on schema play to xieyue_app;
    grant select, insert, update, delete on all tables in schema play to xieyue_app;
    for closed in select tgrelid::regclass from pg_trigger where tgname like '%\_is\_append\_only' loop
        execute format('revoke update, delete, truncate on %s from xieyue_app', closed);
    end loop;
end $$;

-- Who and what of secret ballots: each schema has a role of its own, and the application's ordinary role reaches neither.
do $$
declare
    store text;
begin
    foreach store in array array['roll', 'box'] loop
        if exists (select from pg_roles where rolname = 'xieyue_' || store) and current_user <> 'xieyue_' || store then
            execute format('grant usage on schema %I to %I', store, 'xieyue_' || store);
            execute format('grant select, insert, update, delete, truncate on all tables in schema %I to %I', store, 'xieyue_' || store);
        end if;
    end loop;
end $$;
