-- Derived: whom a correction took away altogether. No list has them; a search of all days does.
CREATE TABLE gone (
    province {text} NOT NULL,
    person {text} NOT NULL,
    PRIMARY KEY (province, person)
);
INSERT INTO gone (province, person)
SELECT DISTINCT province, id FROM record WHERE kind = 'person' AND until_version < 9223372036854775807
AND NOT EXISTS (SELECT 1 FROM record live WHERE live.province = record.province AND live.kind = 'person'
    AND live.id = record.id AND live.until_version = 9223372036854775807);
