-- How far the processes have read the log, and when the timers ring next.
create table if not exists vault.progress (
  process text collate "C" primary key,
  position bigint not null
);

create table if not exists vault.timers (
  timer text collate "C" primary key,
  next timestamptz not null,
  last timestamptz
);
