alter table customers_customer add column terms text not null default 'standard'
  check (terms in ('standard', 'contract', 'prepayment'));
