-- Whoever is away is found without reading everybody.
CREATE INDEX roster_away ON roster (province, name_key, person) WHERE absence <> '';

-- Part of a name is found without reading all names. SQLite reads the names of a province in a few milliseconds.
{postgres}
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX roster_search ON roster USING gin (folded gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file OR undefined_object THEN
    -- A server without that extension, or a user who may not use it: searches that find few people take longer.
    NULL;
END
$$
{/postgres}
