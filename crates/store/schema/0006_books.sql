-- A book belongs to a province too: keys of departments are the same in every province. A book of before gets the one province that has a
-- unit of its key; where none has, the only province that is kept; where several have, the first of them by code. A book that fits nowhere
-- stays under no province, so that no number is lost. Renaming first keeps programs of before out until everything is moved.
ALTER TABLE book RENAME TO book_before;
ALTER TABLE decision RENAME TO decision_before;
CREATE TABLE book (
    province {text} NOT NULL,
    body {text} NOT NULL,
    year BIGINT NOT NULL,
    last BIGINT NOT NULL CHECK (last >= 0),
    reconciled BIGINT NOT NULL CHECK (reconciled IN (0, 1)),
    PRIMARY KEY (province, body, year)
);
CREATE TABLE decision (
    province {text} NOT NULL,
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
    PRIMARY KEY (province, body, year, number),
    FOREIGN KEY (province, body, year) REFERENCES book (province, body, year)
);

-- The unit is what stands before the first slash, in words that both engines know.
INSERT INTO book (province, body, year, last, reconciled)
SELECT COALESCE(
    (SELECT MIN(code) FROM province WHERE version > 0 AND EXISTS (
        SELECT 1 FROM record WHERE record.province = code AND record.kind = 'unit' AND record.id = substr(book_before.body, 1,
            length(book_before.body) - length(ltrim(book_before.body, replace(book_before.body, '/', '')))))),
    (SELECT CASE WHEN COUNT(*) = 1 THEN MIN(code) END FROM province WHERE version > 0),
    ''), body, year, last, reconciled
FROM book_before;
INSERT INTO decision
    (province, body, year, number, state, subject, at, by_whom, withdrawn_at, withdrawn_by, reason)
SELECT book.province, book.body, book.year, number, state, subject, at, by_whom, withdrawn_at, withdrawn_by, reason
FROM decision_before JOIN book ON book.body = decision_before.body AND book.year = decision_before.year;
DROP TABLE decision_before;
DROP TABLE book_before;
