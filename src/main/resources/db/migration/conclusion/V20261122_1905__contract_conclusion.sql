create table conclusion (
    case_id               uuid primary key,
    agreement_id          uuid not null,
    union_id              uuid not null references trade_union,
    jurisdiction          text not null,
    outcome_type          text not null,
    attempt               int not null,
    version               int not null,
    stage                 text not null,
    text_hash             text not null,
    drafted_on            date not null,
    draft_document_id     uuid not null,
    draft_sha256          text not null,
    initialled_on         date,
    congress_name         text,
    resolution_id         uuid,
    resolution_sha256     text,
    voted_on              date,
    passed                boolean,
    signed_on             date,
    contract_document_id  uuid,
    seals_closed_on       date,
    file_due_on           date,
    pack_document_id      uuid,
    filed_on              date,
    authority             text,
    told_incomplete_on    date,
    repair_due_on         date,
    receipt_number        text,
    received_on           date,
    receipt_document_id   uuid,
    review_due_on         date,
    objection_number      text,
    objected_on           date,
    objection             text,
    objected_clauses      text[],
    objection_document_id uuid,
    in_force_from         date,
    publish_due_on        date,
    published_on          date,
    published_where       text,
    publication_id        uuid,
    constraint conclusion_outcome_is_known check (outcome_type in ('COLLECTIVE_CONTRACT', 'NEGOTIATED_AGREEMENT')),
    constraint no_filing_without_a_resolution check (filed_on is null or (resolution_id is not null and passed)),
    constraint no_filing_before_the_signature check (filed_on is null or filed_on >= signed_on),
    constraint no_receipt_without_a_filing check (received_on is null or received_on >= filed_on),
    constraint no_review_without_a_receipt check (objected_on is null or objected_on >= received_on),
    constraint no_publication_before_it_is_in_force check (published_on is null or published_on >= in_force_from)
);
comment on table conclusion is '从谈定文本到合同生效:草案、草签、表决、签署、报送、审查、生效、公布;文本以摘要固定';

create table conclusion_signature (
    case_id    uuid not null references conclusion,
    attempt    int not null,
    act        text not null,
    side       text not null,
    account_id uuid not null references account,
    signed_on  date not null,
    signed_at  timestamptz not null,
    text_hash  text not null,
    primary key (case_id, attempt, act, side),
    constraint signature_act_is_known check (act in ('INITIAL', 'SIGN')),
    constraint signature_side_is_known check (side in ('WORKERS', 'EMPLOYERS'))
);
comment on table conclusion_signature is '双方首席代表的草签与签署:本人登录、日期、所签文本的摘要';

create table conclusion_filing_item (
    case_id     uuid not null references conclusion,
    item        text not null,
    document_id uuid not null,
    given_on    date not null,
    primary key (case_id, item, document_id)
);
comment on table conclusion_filing_item is '报送材料:每一项所附的文件';
