-- What a list says of a plan, so that it need not read the plan: programme, how many lines, and whether it misses minimums.
ALTER TABLE plan ADD COLUMN programme {text} NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN lines BIGINT NOT NULL DEFAULT 0;
ALTER TABLE plan ADD COLUMN elastic BIGINT NOT NULL DEFAULT 0 CHECK (elastic IN (0, 1));
CREATE INDEX plan_made ON plan (province, made_at);

-- The day on which it was verified again; 0 for adoptions before this step.
ALTER TABLE adoption ADD COLUMN day BIGINT NOT NULL DEFAULT 0;

-- Adoptions that were taken back before anything came of them: the whole adoption, and why it was taken back.
CREATE TABLE withdrawal (
    plan {text} NOT NULL REFERENCES plan (digest),
    withdrawn_at {text} NOT NULL,
    withdrawn_by {text} NOT NULL,
    why {text} NOT NULL,
    version BIGINT NOT NULL,
    day BIGINT NOT NULL,
    verdict {text} NOT NULL,
    loss {text} NOT NULL,
    reason {text} NOT NULL,
    at {text} NOT NULL,
    by_whom {text} NOT NULL,
    PRIMARY KEY (plan, at)
);
