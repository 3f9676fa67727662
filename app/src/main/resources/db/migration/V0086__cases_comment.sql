-- What the staff write to each other about a case; customers never see it.
create table cases_comment (
  id uuid primary key,
  case_number text not null references cases_case,
  author text not null,
  text text not null,
  written_at timestamptz not null,
  corrected_at timestamptz
);
create index cases_comment_case on cases_comment (case_number, written_at);

-- Who is named in a comment, and has read it since.
create table cases_mention (
  comment_id uuid not null references cases_comment on delete cascade,
  username text not null,
  read_at timestamptz,
  primary key (comment_id, username)
);
create index cases_mention_unread on cases_mention (username) where read_at is null;
create index cases_mention_user on cases_mention (username, comment_id);
