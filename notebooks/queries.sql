-- The ten questions that analysts ask first, in SQL that DuckDB and Spark understand alike. Change the names and days in
-- quotation marks. In a notebook: tables.sql("…") after tables = open_tables(), or spark.sql("…") in the Java ones. In
-- DuckDB itself: create view statements as from read_parquet('tables/statements/**/*.parquet'), and so for each table.

-- 1. Who is quoted most, and how much of it is hedged?
select actor_name, actor_type, sum(statements) as statements, sum(hedged_statements) as hedged,
       round(sum(hedged_statements) / sum(statements), 2) as hedge_rate
from actor_day
group by actor_id, actor_name, actor_type
order by statements desc, actor_name
limit 20;

-- 2. Who hedges more this week than in the week before? Mind the counts: a few statements prove nothing.
with weeks as (
  select actor_id, actor_name, cast(date_trunc('week', said_date) as date) as week,
         sum(statements) as n, sum(hedged_statements) as hedged
  from actor_day
  where said_date is not null
  group by actor_id, actor_name, date_trunc('week', said_date))
select now.actor_name, now.week, before.hedged as hedged_before, before.n as n_before, now.hedged, now.n,
       round(now.hedged / now.n - before.hedged / before.n, 2) as change
from weeks now join weeks before on now.actor_id = before.actor_id and before.week = now.week - interval '7' day
where now.n >= 2 and before.n >= 2
order by now.week desc, change desc, now.actor_name
limit 20;

-- 3. How does one actor's hedge rate develop, with its interval for each day?
select said_date, statements, hedged_statements, hedge_rate, hedge_rate_low, hedge_rate_high
from actor_day
where actor_name = 'Volodymyr Zelensky' and said_date is not null
order by said_date;

-- 4. Which hedges does an actor use, and how do they sound?
select h.category, lower(h.cue) as cue, count(*) as times, min(s.text) as a_sentence
from hedges h join sentences s on s.sentence_id = h.sentence_id
where h.kind = 'hedge' and h.actor_name = 'Joe Biden' and h.statement_id is not null
group by h.category, lower(h.cue)
order by times desc, cue
limit 20;

-- 5. Where does each actor stand on a claim?
select actor_name, sum(statements) as statements, sum(affirm) as affirm, sum(noncommittal) as noncommittal,
       sum(doubt) as doubt, sum(deny) as deny,
       round(sum(commitment_mean * statements) / sum(statements), 1) as commitment
from actor_day_claim
where claim_id = 'russia-withdraws'
group by actor_id, actor_name
order by statements desc, actor_name
limit 20;

-- 6. Who moved from doubt to affirmation, or back, and when?
with weeks as (
  select actor_id, actor_name, cast(date_trunc('week', said_date) as date) as week,
         sum(statements) as n, sum(commitment_mean * statements) / sum(statements) as commitment
  from actor_day_claim
  where claim_id = 'russia-withdraws' and said_date is not null
  group by actor_id, actor_name, date_trunc('week', said_date)),
steps as (
  select *, lag(commitment) over (partition by actor_id order by week) as was,
         lag(n) over (partition by actor_id order by week) as n_was
  from weeks)
select actor_name, week, round(was, 1) as was, n_was, round(commitment, 1) as commitment, n
from steps
where was * commitment < 0
order by week, actor_name;

-- 7. What exactly did somebody say on a day, and where can it be read?
select s.statement_id, s.cue_text, s.content_text, s.quote_type, s.hedged, a.outlet, a.title, a.url
from statements s join articles a on a.article_id = s.article_id
where s.actor_name = 'Jens Stoltenberg' and s.said_date = date '2022-02-16'
order by s.statement_id;

-- 8. Who said anything with a phrase in it?
select said_date, coalesce(actor_name, source_text) as who, content_text, outlet
from statements
where lower(content_text) like '%withdraw%'
order by said_date, statement_id
limit 20;

-- 9. How much do outlets hedge in their own voice, and how many of their articles ran elsewhere as well?
with own as (
  select outlet, count(*) as sentences, count(*) filter (where hedged) as hedged
  from sentences
  where statement_id is null and kind = 'body'
  group by outlet),
shared as (
  select a.outlet, count(distinct a.article_id) as articles, count(distinct b.story_id) as stories_elsewhere
  from articles a left join articles b on b.story_id = a.story_id and b.outlet <> a.outlet
  group by a.outlet)
select own.outlet, articles, stories_elsewhere, sentences, hedged, round(hedged / sentences, 2) as hedged_share
from own join shared on shared.outlet = own.outlet
order by sentences desc, own.outlet;

-- 10. How far can these tables be trusted: dates, speakers, records left out?
select 'articles without a date' as what, count(*) filter (where published_date is null) as some, count(*) as of_all
from articles
union all
select 'statements without a named actor', count(*) filter (where actor_id is null), count(*) from statements
union all
select 'statements without a day', count(*) filter (where said_date is null), count(*) from statements
union all
select 'records left out: ' || reason, count(*), (select max(records_read) from runs) from rejects group by reason;
