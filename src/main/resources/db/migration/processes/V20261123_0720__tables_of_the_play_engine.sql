-- A second engine for plays: the same tables as the engine's own (V20261122_0100), in a schema of its own. What happens there
-- is always rolled back, so that nothing of it needs to be written ahead; only the engine's own properties are kept.
create schema play;
comment on schema play is '试运行引擎的表:与正式引擎同构,内容从不提交';

do $$
declare
    engine_table text;
begin
    for engine_table in
        select table_name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name like 'act\_%'
        order by table_name
    loop
        execute format(
            'create %s table play.%I (like public.%I including all)',
            case when engine_table like 'act\_ge\_property' or engine_table like 'act\_ge\_schema\_log' then '' else 'unlogged' end,
            engine_table, engine_table);
    end loop;
end $$;

insert into play.act_ge_property (name_, value_, rev_)
select name_, value_, rev_ from public.act_ge_property
where name_ in ('schema.version', 'schema.history', 'next.dbid') or name_ like '%.lock';

insert into play.act_ge_schema_log select * from public.act_ge_schema_log;
