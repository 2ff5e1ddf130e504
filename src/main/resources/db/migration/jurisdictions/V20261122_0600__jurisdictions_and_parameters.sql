create table jurisdiction (
    key    text primary key,
    name   text not null,
    parent text references jurisdiction,
    constraint only_the_nation_has_no_parent check ((parent is null) = (key = 'NAT'))
);
comment on table jurisdiction is '适用地区;上级地区的参数是缺省值';

create table jurisdiction_parameter (
    jurisdiction   text not null references jurisdiction,
    name           text not null,
    effective_from date not null,
    revision       int not null default 1,
    value          text not null,
    source         text not null,
    mark           text not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid references account,
    constraint one_value_per_day_and_revision primary key (jurisdiction, name, effective_from, revision),
    constraint parameter_mark_is_known check (mark in ('CONFIRMED', 'RECALLED'))
);
comment on table jurisdiction_parameter is '分地区、分生效日期的参数,注明来源;只增不改';
