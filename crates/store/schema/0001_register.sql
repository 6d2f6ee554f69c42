-- Days are numbers such as 20251201, so that they sort and can be read. {text} sorts by bytes on both engines.

CREATE TABLE province (
    code {text} PRIMARY KEY,
    version BIGINT NOT NULL
);

-- Each write to a province's register.
CREATE TABLE version (
    province {text} NOT NULL REFERENCES province (code),
    number BIGINT NOT NULL CHECK (number > 0),
    at {text} NOT NULL,
    by_whom {text} NOT NULL,
    cause {text} NOT NULL,
    day BIGINT NOT NULL,
    digest {text} NOT NULL,
    PRIMARY KEY (province, number)
);

-- What is known. A row says that from_day..to_day something held, as known from since_version until before until_version.
-- Rows are closed, never edited. 99991231 and 9223372036854775807 mean without end.
CREATE TABLE record (
    line {serial},
    province {text} NOT NULL REFERENCES province (code),
    kind {text} NOT NULL CHECK (kind IN ('unit', 'lines', 'person')),
    id {text} NOT NULL,
    from_day BIGINT NOT NULL,
    to_day BIGINT NOT NULL,
    since_version BIGINT NOT NULL,
    until_version BIGINT NOT NULL,
    body {text} NOT NULL,
    sources {text} NOT NULL,
    CHECK (from_day <= to_day),
    CHECK (since_version < until_version)
);
CREATE UNIQUE INDEX record_known ON record (province, kind, id, from_day, until_version);
CREATE INDEX record_page ON record (province, line);

-- Derived from the records known now, kept in the same transaction, and made anew from them at any time.
-- One row a person and stretch of days in which nothing about their place changes.
CREATE TABLE roster (
    province {text} NOT NULL,
    person {text} NOT NULL,
    from_day BIGINT NOT NULL,
    to_day BIGINT NOT NULL,
    name {text} NOT NULL,
    folded {text} NOT NULL,
    name_key {bytes} NOT NULL,
    birth {text} NOT NULL,
    sex {text} NOT NULL,
    kind {text} NOT NULL,
    degree {text} NOT NULL,
    home_body {text} NOT NULL,
    home_unit {text} NOT NULL,
    home_position {text} NOT NULL,
    level {text} NOT NULL,
    work_body {text} NOT NULL,
    work_unit {text} NOT NULL,
    work_position {text} NOT NULL,
    absence {text} NOT NULL,
    PRIMARY KEY (province, person, from_day)
);
-- A list is read in its order, and a search through names must not fetch each row to pass it over.
CREATE INDEX roster_name ON roster
    (province, name_key, person, from_day, to_day, folded, kind, absence, home_position);
CREATE INDEX roster_home ON roster (province, home_body, name_key, person);
CREATE INDEX roster_work ON roster (province, work_body, name_key, person);

-- Whom a body sees: the last day on which the person holds a post there, of whatever kind.
CREATE TABLE sight (
    province {text} NOT NULL,
    person {text} NOT NULL,
    body {text} NOT NULL,
    to_day BIGINT NOT NULL,
    PRIMARY KEY (province, person, body)
);
CREATE INDEX sight_body ON sight (province, body, to_day, person);

-- Steps: the count on a day is the sum of the steps up to it.
CREATE TABLE balance (
    province {text} NOT NULL,
    body {text} NOT NULL,
    unit {text} NOT NULL,
    position {text} NOT NULL,
    kind {text} NOT NULL,
    day BIGINT NOT NULL,
    on_headcount BIGINT NOT NULL,
    working BIGINT NOT NULL,
    PRIMARY KEY (province, body, unit, position, kind, day)
);

-- Authorised persons by kind of headcount: steps too. Position, field and block are empty where a line is not for one.
CREATE TABLE authorised (
    province {text} NOT NULL,
    body {text} NOT NULL,
    unit {text} NOT NULL,
    block {text} NOT NULL,
    field {text} NOT NULL,
    position {text} NOT NULL,
    kind {text} NOT NULL,
    day BIGINT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (province, body, unit, block, field, position, kind, day)
);

-- An operation that was done, by the key that its caller gave it.
CREATE TABLE operation (
    key {text} PRIMARY KEY,
    request {text} NOT NULL,
    answer {text} NOT NULL,
    at {text} NOT NULL
);

-- Books of decision numbers.
CREATE TABLE book (
    body {text} NOT NULL,
    year BIGINT NOT NULL,
    last BIGINT NOT NULL CHECK (last >= 0),
    reconciled BIGINT NOT NULL CHECK (reconciled IN (0, 1)),
    PRIMARY KEY (body, year)
);
CREATE TABLE decision (
    body {text} NOT NULL,
    year BIGINT NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    state {text} NOT NULL CHECK (state IN ('issued', 'withdrawn', 'restored')),
    subject {text} NOT NULL,
    at {text} NOT NULL,
    by_whom {text} NOT NULL,
    withdrawn_at {text},
    withdrawn_by {text},
    reason {text},
    PRIMARY KEY (body, year, number),
    FOREIGN KEY (body, year) REFERENCES book (body, year)
);

-- Backups that this database was restored from. Books up to that year need their highest number confirmed.
CREATE TABLE restored (
    at {text} PRIMARY KEY,
    year BIGINT NOT NULL,
    digest {text} NOT NULL
);

-- Plans are never changed. The parent is the plan that one was made from with other wishes.
CREATE TABLE plan (
    digest {text} PRIMARY KEY,
    province {text} NOT NULL REFERENCES province (code),
    parent {text},
    base_version BIGINT NOT NULL,
    day BIGINT NOT NULL,
    made_at {text} NOT NULL,
    made_by {text} NOT NULL,
    body {text} NOT NULL
);
CREATE TABLE adoption (
    plan {text} PRIMARY KEY REFERENCES plan (digest),
    version BIGINT NOT NULL,
    verdict {text} NOT NULL CHECK (verdict IN ('best', 'not_best')),
    loss {text} NOT NULL,
    reason {text} NOT NULL,
    at {text} NOT NULL,
    by_whom {text} NOT NULL
);
CREATE TABLE plan_line (
    plan {text} NOT NULL REFERENCES plan (digest),
    line BIGINT NOT NULL,
    person {text} NOT NULL,
    state {text} NOT NULL,
    body {text} NOT NULL,
    PRIMARY KEY (plan, line)
);

CREATE TABLE job (
    id {serial},
    kind {text} NOT NULL,
    payload {text} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    due {text} NOT NULL,
    attempt BIGINT NOT NULL,
    attempts_at_most BIGINT NOT NULL,
    lease {text} NOT NULL,
    owner {text} NOT NULL,
    cancel BIGINT NOT NULL CHECK (cancel IN (0, 1)),
    done_parts BIGINT NOT NULL,
    all_parts BIGINT NOT NULL,
    answer {text} NOT NULL
);
CREATE INDEX job_due ON job (state, due, id);
CREATE TABLE schedule (
    name {text} PRIMARY KEY,
    kind {text} NOT NULL,
    payload {text} NOT NULL,
    rule {text} NOT NULL,
    due {text} NOT NULL
);
