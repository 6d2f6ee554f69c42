-- Which database this is. Its backups bear the name, so that files of two databases never meet; a restored database is another one.
CREATE TABLE identity (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    name {text} NOT NULL
);
INSERT INTO identity (one, name) VALUES (1, {chance});
