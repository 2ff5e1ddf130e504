-- who has joined an agreement, also who was sent back
create index agreement_accession_by_agreement on agreement_accession (agreement_id);
