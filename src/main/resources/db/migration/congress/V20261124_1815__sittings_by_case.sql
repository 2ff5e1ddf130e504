-- asked for by every screen and step of a case; the unique index holds the open sittings only
create index congress_session_by_case on congress_session (case_id);
create index congress_opinion_by_session on congress_opinion (session_id);
