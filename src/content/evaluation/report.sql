-- The sums of the evaluation report, for more answers than a browser holds: thousands of hubs, in DuckDB 1.5 or newer.
-- It makes views over a table or view named `answers`, which has a row for each answer: see README.md for how to open files as one.
-- Nothing is changed or sent. `npm test` compares every number with those of the report in the browser.

-- What may stand in each column, as the report checks it: src/domain/answers-file.ts.
CREATE OR REPLACE VIEW checked_answers AS
WITH filled AS (
  SELECT
    coalesce(schema, '') AS schema, coalesce(site, '') AS site, coalesce(form, '') AS form,
    coalesce(response, '') AS response, coalesce(person, '') AS person, coalesce("time", '') AS "time",
    coalesce("date", '') AS "date", coalesce(way, '') AS way, coalesce(question, '') AS question,
    coalesce(question_text, '') AS question_text, coalesce(steps, '') AS steps, coalesce(answer, '') AS answer,
    coalesce(answer_text, '') AS answer_text,
    answer IN ('not-asked', 'skipped', 'does-not-apply', 'rather-not-say', 'left') AS is_reason
  FROM answers
)
SELECT
  *,
  CASE
    WHEN schema <> 'handrail-answers-1' THEN 'schema'
    WHEN NOT regexp_full_match(site, '[a-z0-9]+(-[a-z0-9]+)*') THEN 'site'
    WHEN NOT regexp_full_match(form, '[a-z0-9]+(-[a-z0-9]+)*') THEN 'form'
    WHEN NOT regexp_full_match(response, '[a-z0-9-]{8,40}') THEN 'response'
    WHEN NOT regexp_full_match(person, '([A-Z0-9]{3} [A-Z0-9]{3})?') THEN 'person'
    WHEN "time" NOT IN ('before', 'after', 'later', 'once') THEN 'time'
    WHEN NOT regexp_full_match("date", '\d{4}-\d\d-\d\d') OR try_cast("date" AS DATE) IS NULL THEN 'date'
    WHEN way NOT IN ('screen', 'paper') THEN 'way'
    WHEN NOT regexp_full_match(question, '[a-z0-9]+(-[a-z0-9]+)*') THEN 'question'
    WHEN question_text = '' THEN 'question_text'
    WHEN NOT regexp_full_match(steps, '([2-9]|1[01])?') THEN 'steps'
    WHEN NOT coalesce(is_reason, false) AND CASE
      WHEN steps = '' THEN NOT regexp_full_match(answer, '[a-z0-9]+(-[a-z0-9]+)*')
      ELSE NOT regexp_full_match(answer, '[1-9]\d?') OR try_cast(answer AS INTEGER) > try_cast(steps AS INTEGER)
    END THEN 'answer'
  END AS bad_column
FROM filled;

-- Rows that are not used, and the first column that is wrong in each.
CREATE OR REPLACE VIEW refused_answers AS
SELECT * FROM checked_answers WHERE bad_column IS NOT NULL;

-- Each answer once, in however many files it stands. A code joins forms of one hub only: two hubs may by chance have given the same one.
CREATE OR REPLACE VIEW each_answer AS
SELECT
  site || ' ' || response AS form_id,
  CASE WHEN min(person) = '' THEN '' ELSE site || ' ' || min(person) END AS person,
  min("time") AS "time", min("date") AS "date", question, steps, answer,
  CASE WHEN steps <> '' AND NOT bool_or(is_reason) THEN answer::INTEGER END AS step,
  count(*) AS times
FROM checked_answers
WHERE bad_column IS NULL
GROUP BY site, response, question, steps, answer;

-- A form that was left when an earlier file was saved may have been sent before the next one was: then it was not left.
CREATE OR REPLACE VIEW good_answers AS
SELECT * FROM each_answer
QUALIFY answer <> 'left' OR NOT bool_or(answer <> 'left') OVER (PARTITION BY form_id);

-- How many forms, people and days there are.
CREATE OR REPLACE VIEW overview AS
SELECT
  sum(times) AS "rows",
  sum(times) - count(*) AS repeated,
  count(DISTINCT form_id) FILTER (answer <> 'left') AS forms,
  count(DISTINCT form_id) - count(DISTINCT form_id) FILTER (answer <> 'left') AS "left",
  count(DISTINCT person) FILTER (person <> '') AS people,
  min("date") AS first_day, max("date") AS last_day
FROM each_answer;

-- What people say about themselves is published only in groups: src/domain/splits.ts.
CREATE OR REPLACE VIEW question_kinds AS
SELECT
  question, steps,
  CASE
    WHEN question IN ('ethnic-background', 'disability-effect', 'gender-same') THEN 'nothing'
    WHEN question IN ('age-group', 'ethnic-group', 'disability', 'sex') OR question LIKE 'about-%' THEN 'groups'
    ELSE 'itself'
  END AS reported_as,
  bool_or(answer = 'text') AS has_words
FROM good_answers
GROUP BY question, steps;

-- One step for each person at each time: the first before, the last after. Of two on one day, the surer one before and the less sure one after.
CREATE OR REPLACE VIEW steps_by_person AS
SELECT question, steps, "time", person, step
FROM good_answers
WHERE step IS NOT NULL AND person <> ''
QUALIFY row_number() OVER (
  PARTITION BY question, steps, "time", person
  ORDER BY
    CASE WHEN "time" = 'before' THEN "date" END, CASE WHEN "time" <> 'before' THEN "date" END DESC,
    CASE WHEN "time" = 'before' THEN -step ELSE step END
) = 1;

-- People with both answers. `to`: after the help, or some weeks later.
CREATE OR REPLACE VIEW pairs AS
SELECT earlier.question, earlier.steps, later."time" AS "to", person, earlier.step AS "from", later.step AS "then"
FROM steps_by_person AS earlier
JOIN steps_by_person AS later USING (question, steps, person)
WHERE earlier."time" = 'before' AND later."time" IN ('after', 'later');

-- Every question with steps, compared with after; and with later where anybody was asked later.
CREATE OR REPLACE VIEW comparisons AS
SELECT question, steps, 'after' AS "to" FROM question_kinds WHERE steps <> '' AND reported_as = 'itself'
UNION ALL
SELECT DISTINCT question, steps, 'later'
FROM good_answers JOIN question_kinds USING (question, steps)
WHERE steps <> '' AND reported_as = 'itself' AND "time" = 'later';

-- Surer, the same, less sure; and how many could not become surer.
CREATE OR REPLACE VIEW changes AS
SELECT
  question, steps, "to",
  count(person) AS pairs,
  count(*) FILTER ("then" > "from") AS better,
  count(*) FILTER ("then" = "from") AS same,
  count(*) FILTER ("then" < "from") AS worse,
  count(*) FILTER ("from" = steps::INTEGER) AS at_top_before
FROM comparisons LEFT JOIN pairs USING (question, steps, "to")
GROUP BY question, steps, "to";

-- Each side of a comparison: who was asked, what is missing and why, and the middle answer and quarters of those with both.
CREATE OR REPLACE VIEW sides AS
WITH both_sides AS (
  SELECT question, steps, "to", 'before' AS side FROM comparisons
  UNION ALL
  SELECT question, steps, "to", "to" FROM comparisons
), of_all AS (
  SELECT
    question, steps, "time" AS side,
    count(*) FILTER (answer <> 'not-asked') AS asked,
    count(step) AS answered,
    count(*) FILTER (answer = 'not-asked') AS not_asked,
    count(*) FILTER (answer = 'skipped') AS skipped,
    count(*) FILTER (answer = 'does-not-apply') AS does_not_apply,
    count(*) FILTER (answer = 'rather-not-say') AS rather_not_say,
    count(*) FILTER (answer = 'left') AS "left",
    count(step) FILTER (person = '') + count(DISTINCT person) FILTER (person <> '' AND step IS NOT NULL) AS sources
  FROM good_answers
  GROUP BY question, steps, "time"
), of_pairs AS (
  SELECT question, steps, "to", side, list(step) AS chosen, count(step) AS pairs,
    quantile_disc(step, 0.25) AS lower_quarter, quantile_disc(step, 0.5) AS middle, quantile_disc(step, 0.75) AS upper_quarter
  FROM (
    SELECT question, steps, "to", 'before' AS side, "from" AS step FROM pairs
    UNION ALL
    SELECT question, steps, "to", "to", "then" FROM pairs
  )
  GROUP BY question, steps, "to", side
)
SELECT
  question, steps, "to", side,
  coalesce(asked, 0) AS asked, coalesce(answered, 0) AS answered, coalesce(not_asked, 0) AS not_asked,
  coalesce(skipped, 0) AS skipped, coalesce(does_not_apply, 0) AS does_not_apply,
  coalesce(rather_not_say, 0) AS rather_not_say, coalesce("left", 0) AS "left",
  coalesce(sources, 0) - coalesce(pairs, 0) AS unmatched,
  lower_quarter, middle, upper_quarter,
  [len(list_filter(coalesce(chosen, []), lambda one: one = step)) FOR step IN range(1, steps::INTEGER + 1)] AS chosen
FROM both_sides
LEFT JOIN of_all USING (question, steps, side)
LEFT JOIN of_pairs USING (question, steps, "to", side);

-- Questions with choices: on how many forms they were put, answered, and why not.
CREATE OR REPLACE VIEW choices AS
SELECT
  question,
  count(DISTINCT form_id) - count(*) FILTER (answer = 'not-asked') AS asked,
  count(DISTINCT form_id) FILTER (NOT answer IN ('not-asked', 'skipped', 'does-not-apply', 'rather-not-say', 'left')) AS answered,
  count(*) FILTER (answer = 'not-asked') AS not_asked,
  count(*) FILTER (answer = 'skipped') AS skipped,
  count(*) FILTER (answer = 'does-not-apply') AS does_not_apply,
  count(*) FILTER (answer = 'rather-not-say') AS rather_not_say,
  count(*) FILTER (answer = 'left') AS "left"
FROM good_answers JOIN question_kinds USING (question, steps)
WHERE steps = '' AND reported_as = 'itself' AND NOT has_words
GROUP BY question;

-- What was chosen, on how many forms.
CREATE OR REPLACE VIEW options AS
SELECT question, answer, count(*) AS forms
FROM good_answers JOIN question_kinds USING (question, steps)
WHERE steps = '' AND reported_as = 'itself' AND NOT has_words
  AND answer NOT IN ('not-asked', 'skipped', 'does-not-apply', 'rather-not-say', 'left')
GROUP BY question, answer;

-- NOT TO BE PUBLISHED AS IT IS. People by what they said about themselves and how they ended: small numbers tell of single people, and
-- two tables can be subtracted. Hide and round them as the report does (README.md), or open one hub's files in the report.
CREATE OR REPLACE VIEW splits_not_to_publish AS
WITH last_answers AS (
  SELECT question, steps, CASE WHEN person = '' THEN 'form ' || form_id ELSE person END AS who, answer
  FROM good_answers
  WHERE answer NOT IN ('not-asked', 'skipped', 'does-not-apply', 'rather-not-say', 'left')
  QUALIFY row_number() OVER (PARTITION BY question, steps, who ORDER BY "date" DESC, answer DESC) = 1
), outcomes AS (
  SELECT question, steps, person AS who,
    CASE WHEN "then" > "from" THEN 'better' WHEN "then" < "from" THEN 'worse' ELSE 'same' END AS outcome
  FROM pairs JOIN question_kinds USING (question, steps)
  WHERE "to" = 'after' AND reported_as = 'itself'
  UNION ALL
  SELECT question, steps, who, answer FROM last_answers WHERE question = 'came-for' AND steps = ''
)
SELECT outcomes.question, outcomes.steps, about.question AS "by", coalesce(said.answer, '') AS said, outcome, count(*) AS people
FROM outcomes
CROSS JOIN (SELECT question, steps FROM question_kinds WHERE reported_as = 'groups') AS about
LEFT JOIN last_answers AS said ON said.question = about.question AND said.steps = about.steps AND said.who = outcomes.who
GROUP BY ALL;
