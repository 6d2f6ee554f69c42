# Sentences of the command line.

## Names

severity-blocks = Must be mended
severity-mend = To be mended
severity-presumed = Presumed
severity-notice = Note

## Tried by the tests of figures

test-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
