# Sentences of the command line.

## Names

severity-blocks = Must be mended
severity-mend = To be mended
severity-presumed = Presumed
severity-notice = Note

## Help: the frame

help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-canbo = Canbo: from a province's workbooks to the best staffing plan that breaks no rule. The right person in the right job.
help-canbo-more = To begin: canbo demo. About one command: canbo gaps --help. Vietnamese: --lang vi or CANBO_LANG=vi.
    Exit codes: 0 done; 1 findings that block, no plan, or proof refused; 2 wrong use or unreadable input; 130 interrupted.
help-arg-help = Prints this help
help-arg-version = Prints the version
help-arg-json = Answers in JSON, for machines
help-arg-lang = Language: vi (default) or en

## Help: commands

help-demo = A full tour with invented data after Đắk Lắk: writes workbooks, finds gaps, plans and verifies
help-template = Writes an empty workbook with drop-downs and notes
help-sample = Writes example workbooks of a programme; the people in them are invented
help-check = Looks through workbooks: every problem at once, with file, sheet, cell and what to do
help-columns = Shows how columns were recognised; writes a file to correct it
help-gaps = Surplus and shortage, by headcount and by people working
help-plan = Makes the best provisional plan, with its proof
help-verify = Checks a plan again from the workbooks alone: does it break a rule, is it the best
help-explain = Explains why a person is posted, or is not
help-what-if = If one thing were otherwise: the new best plan, what differs, who is touched
help-compare = Compares two plans
help-report = A report to look at and to print: figures, map, pictures, every line with its explanation, how to check it
help-flow = Solves a minimum-cost flow network (DIMACS file) and checks the proof
help-law = What the law says on a day, with citations
help-retirement = Retirement age, last day of service and first pension day

## Help: arguments and options

help-arg-files = Workbooks (.xlsx, .xls, .ods, .csv), or a folder of them
help-arg-columns = Corrections of how columns are recognised, as written by the command columns
help-columns-arg-columns = Writes how columns were recognised to this file; reads and applies it where it exists
help-arg-on = The day, such as 2025-09-09 or 09/09/2025; today by default
help-plan-arg-on = The day, such as 2025-09-09 or 09/09/2025
help-arg-once = Ends after the summary
help-arg-dir = Folder to write to; canbo-demo by default
help-arg-out = Where to write
help-arg-sample = Name of the sample: bac-ninh, thai-nguyen, thai-nguyen-conflict, bac-son, quang-ngai, gia-lai, dak-lak, nam-po, totals-only, tiny
help-arg-programme = Code of a programme (bac-ninh, thai-nguyen, bac-son, quang-ngai, gia-lai, dak-lak, nam-po) or a .toml file
help-arg-seed = Seed: another number gives other people; 1 by default
help-arg-messy = Workbooks as untidy as real ones
help-arg-marked = Folder for the same workbooks with the problem cells coloured
help-arg-scope = Scope: professional (positions without leading posts) or all; all by default
help-arg-xlsx = Writes a workbook to circulate as well
help-arg-pins = Pins a person to a position; may be repeated
help-arg-forbids = Keeps a person from a position; may be repeated
help-arg-plan = The plan file (plan.json)
help-arg-beside = The plan of moves to reconcile with (plan.json)
help-arg-person = Key of the person to explain, as other commands print it
help-arg-seat = The seat to explain, as UNIT/POSITION
help-arg-unit = The commune or sending body to explain
help-arg-audience = For whom: planner (default), chair, sender, receiver, person, public; only the planner sees the names of others
help-explain-arg-xlsx = Write the explanations of everybody, of empty seats and of quotas as a workbook
help-report-arg-out = HTML file to write
help-report-arg-audience = For whom: chair (the default), planner, sender, receiver, public
help-report-arg-unit = The sending body or the commune that will read it
help-arg-base = A plan made before: plan again so that as few lines as possible change, after the legal minimum and the fair shortage
help-arg-apart = Two people who may not work in one agency; may be repeated; only the planner is told
help-arg-budget = One-off allowances (Decree 178/2024) of all whom waves send, dong at most
help-arg-leavers = At most so many people of a commune leave their seats
help-arg-unpinned = Lift the pin of a person; may be repeated
help-arg-wishes = A person asks for a seat of their own accord; may be repeated
help-arg-seats = Authorised seats more or fewer; may be repeated
help-arg-quotas = Slots of a sending body more or fewer; may be repeated
help-arg-percent = Upper end of the share that senders send, percent
help-arg-radius_km = Largest distance of a transfer between communes, kilometres
help-arg-least_disturbance = Keep as many lines as possible (on a request to reconsider)
help-arg-curve = Try a row of values: percent=3..9 or radius-km=20..80:10
help-what-if-arg-xlsx = Write the results of --curve as a workbook
help-arg-svg = Write the plot of --curve as SVG
help-arg-first = The first plan
help-arg-second = The second plan
help-arg-file = The network
help-arg-solution = Writes the solution (flows and prices) to this file
help-arg-name = Name of a parameter; all of them without it
help-arg-sex = Sex: f or m
help-arg-born = Month or day of birth, such as 1969-05 or 17/05/1969
help-arg-lower = By annex II: five years lower

## Wrong use

usage-no-command = there is no command.
usage-no-such-command = there is no command “{ $command }”.
usage-unknown-argument = this command has no argument “{ $argument }”.
usage-missing-argument = { $argument } is missing.
usage-missing-value = “{ $argument }” needs a value.
usage-bad-value = “{ $value }” cannot be used for { $argument }. Possible: { $allowed }.
usage-argument-conflict = “{ $argument }” cannot be used together with the rest of this command line, or is repeated.
usage-other = the command line cannot be understood: { $what }.
usage-did-you-mean = Did you mean “{ $close }”?
usage-whole-numbers = whole numbers from { $low } to { $high }
usage-days = { $examples }, in the years { $first } to { $last }
usage-see-help = For help: canbo --help --lang en

## Not done

refused-usage = { $what }
refused-not-read = { $path } cannot be read: { $cause }.
refused-not-written = { $path } cannot be written: { $cause }.
refused-answer = the answer could not be written: { $cause }.
refused-would-overwrite = this would overwrite the workbook that was read, { $path }; choose another folder for --marked.
refused-no-workbooks = the folder { $path } holds no workbooks (.xlsx, .xls, .ods, .csv).
refused-malformed = { $path }: { $what }.
refused-unknown-programme = there is no programme “{ $code }”. There are: { $known }; or give the path of a .toml file.
refused-programme = the programme cannot be used: { $what }.
refused-law = the text of the law cannot be used: { $what }.
refused-law-unknown = no parameter is named “{ $name }”. Type canbo law to see them all.
refused-law-not-in-force = { $name } has no value on { $day }.
refused-sample = the example was not made: { $what }.
refused-workbook = the workbook was not written: { $what }.
refused-planning = no plan was made: { $what }.
refused-flow = the network cannot be solved: { $what }.
refused-interrupted = stopped on request; nothing is half written.
refused-plan-file = the plan file cannot be used: { $what }.
refused-not-a-plan = { $path } is not a plan file; give the plan.json that canbo plan wrote.

cause-not-found = there is nothing there
cause-permission-denied = permission denied
cause-is-a-directory = it is a folder
cause-not-a-directory = it is not a folder
cause-storage-full = the disk is full
cause-is-a-file = it is a file and a folder is needed here; choose another name
cause-not-text = it is not a text file; was a workbook given instead?

## Work under way

work-reading = Reading workbooks
work-solving = Finding the best plan, one aim after the other
work-explaining = Explaining everybody
work-first-flow = Finding a feasible plan

## canbo flow

flow-size = The network has { $nodes ->
    [one] { $nodes } node
   *[other] { $nodes } nodes
} and { $arcs ->
    [one] { $arcs } arc
   *[other] { $arcs } arcs
}.
flow-optimal = Least cost: { $optimum }.
flow-infeasible = No flow satisfies all bounds; the cut that proves it is in the solution file.
flow-unbounded = The cost falls without end; the cycle that proves it is in the solution file.
flow-checked = The proof was checked independently and holds.
flow-not-checked = The proof does NOT pass the independent check.
flow-times = Read { $read } ms · solved { $solve } ms · checked { $check } ms

## General

written = Written: { $path }
sum = Sum
yes = yes
no = no
term = { $start } to the end of { $end }
term-open = from { $start }
findings-more = … and { $count } more; see all with --json or --marked

scope-professional = professional positions
scope-all = all positions
kind-inside = Inside
kind-between = Between communes
kind-centre = From a centre
kind-province = From the province
form-rearrangement = rearrangement
form-transfer = transfer
form-secondment = secondment
form-rotation = rotation
form-appointment = appointment
form-short-support = short support
sheet-staff = staff list
sheet-headcount = authorised headcount
sheet-needs = needs
sheet-marks = marks of units
sheet-wishes = wishes
sheet-training = training turns
sheet-survey = satisfaction survey
sheet-workload = workload
unit-months = months
unit-minutes = minutes
unit-years = years
unit-year = {""}
unit-dong = dong
unit-people = people
unit-percent = %
unit-steps = steps
unit-number = {""}
unit-truth = {""}
unit-hundredths = hundredths
unit-base-salaries = monthly base salaries

head-unit = Unit
head-authorised = Authorised
head-on-headcount = On headcount
head-working = Working
head-net = Net
head-seats-short = Seats short
head-seats-over = Seats over
head-empty = Fields with nobody
head-sender = Body
head-planned = In planning
head-leaders = Leaders
head-aim = Aim
head-parameter = Parameter
aim-fair-shortage = Fair weighted shortage
head-before = Before
head-after = After
head-wave = Wave
head-staff = Staff
head-range = May send
head-sent = Sent
head-name = Name
head-key = Key
head-from = From
head-to = To
head-position = Position
head-step = Step
head-term = Time
head-value = Value
head-what = What
head-cites = Provision
head-first = First
head-second = Second
head-difference = Difference
head-person = Person
head-column = Column
head-heading = Heading
head-means = Read as
head-sure = Sure
head-samples = Samples

## canbo check

check-read = Read { $files ->
    [one] { $files } file
   *[other] { $files } files
}: { $people ->
    [one] { $people } person
   *[other] { $people } people
}, { $units } commune-level units.
check-nothing = No problem was found.
check-xlsx = The whole list: { $path }
check-marked = Workbooks with the cells coloured

## canbo columns

columns-left-out = not read
columns-heading-rows = headings in rows { $rows }
columns-no-heading = no headings found
columns-written = Written: { $path }. Edit it, then add --columns { $path } to other commands.
columns-how-to = How columns are understood. Change what a column means and hand this over with --columns; "ignore" leaves it out.
    To leave out a sheet: skip = true. For the meanings that can be used see docs/guides/workbooks.md.

## canbo gaps

gaps-title = Gaps on { $day } · { $scope } · { $units } communes, wards and special zones
gaps-net = By headcount: { $units_short ->
    [one] { $units_short } unit is
   *[other] { $units_short } units are
} short by { $short }; { $units_over ->
    [one] { $units_over } unit is
   *[other] { $units_over } units are
} over by { $over }.
gaps-seats = By people working, position by position: { $seats_short } short, { $seats_over } over.
gaps-worst = Shortest: { $unit }, by { $short }.
gaps-presumed = In { $count ->
    [one] { $count } unit
   *[other] { $count } units
} (marked *) the headcount or its split into seats is presumed from the total and the declared needs.
gaps-by-commune = By commune, ward and special zone
gaps-by-sender = Provincial bodies

## canbo plan

plan-title = Provisional plan · { $programme } · { $day }
plan-title-elastic = Provisional plan that does NOT meet the senders' minimums · { $programme } · { $day }
plan-filled = { $filled } of { $before } missing seats are filled; { $after } remain.
plan-cascade = { $moves ->
    [one] { $moves } person
   *[other] { $moves } people
}: inside { $inside } · between communes { $between } · from centres { $centre } · from the province { $province }
plan-fairness = Fair: the sum over communes of (seats still missing)² ÷ authorised × priority; the smaller, the more even the rates, and communes with priority or a request come first.
plan-broken = { $sender } stays below its minimum: { $people } people, { $leaders } leaders missing.
plan-centres = Centres of { $count ->
    [one] { $count } commune
   *[other] { $count } communes
}
plan-more = … and { $count } more; all of them are in plan.xlsx and summary.txt
plan-blocked = No plan yet: there is something to mend first.
plan-none = No plan meets all minimums, because:
plan-elastic = Below is the plan that misses the minimums least. It can be adopted only by a decision that allows it and gives the reason.

## canbo verify

verify-feasible = All limits on numbers hold, and the plan belongs to these workbooks.
verify-feasible-not = The plan does not belong to these workbooks, or breaks a limit on numbers.
verify-lawful = No breach found among the { $count } rules checked.
verify-lawful-not = A breach was found among the { $count } rules checked.
verify-optimal = No plan is better, and no other is as good: proved.
verify-optimal-not = It is not proved that this plan is the best.
verify-minimums = Every sender is within its range.
verify-minimums-not = A sender misses its minimum; the plan says so, and can be adopted only by a decision that allows it.
verify-uncertain = Wording or reading to be confirmed: { $codes }.
verify-programme-same = The programme in the plan is the product's programme { $code }.
verify-programme-altered = The programme in the plan bears the product's code { $code } and is altered: { $what }. The plan is not accepted; if this is a province's own programme, give it another code, or compare with --programme.
verify-programme-given = The programme in the plan is the one that was given.
verify-programme-not-given = The programme in the plan is another than the one that was given: { $what }.
verify-programme-own = The programme in the plan ({ $code }) is none of the product's; compare it with the original by --programme FILE.
verify-another-programme = The programme in the plan is not the original: its rules and proof are not accepted.
verify-foreign = The plan cannot be laid on these workbooks, so nothing else was judged.
verify-belongs = The plan belongs to these workbooks, and all other limits on numbers hold.
verify-programme-words = wording or comments
verify-pins = Pinned { $count }: { $what }
verify-forbids = Forbidden { $count }: { $what }
verify-base = Planned again from an earlier plan of { $count } lines, to change as few as possible.
verify-side = Limits besides the programme: { $what }
verify-side-apart = { $count ->
    [one] one pair in different agencies
   *[other] { $count } pairs in different agencies
}
verify-side-budget = allowances of { $most } dong at most
verify-side-leavers = at most { $most } people of a commune leave their seats

## canbo explain

explain-moved = { $person }: in the provisional plan
explain-eligible = { $person }: eligible, not in the provisional plan
explain-not-eligible = { $person }: not in the provisional plan
explain-line = From { $from } to { $to }, { $position }; { $form }, { $term }
explain-why = Why: this line changes
explain-papers = Papers needed before the decision: { $papers }
explain-basis = Basis (✓ nothing in the way · ✗ in the way · ○ not yet confirmed)
explain-unconfirmed = : not yet confirmed

explain-all = { $people } people explained: { $moved } in the plan, { $eligible } eligible and not in it, { $others } not eligible; { $seats } seats still short, { $senders } senders.
explain-all-hint = One person: --person, one seat: --seat, one unit: --unit; everything: --xlsx or --json.
explain-hidden = For { $audience }: no names of others, nothing about health, family or discipline.

## canbo what-if

what-if-title = What if: { $changes }
what-if-pin = { $person } pinned to { $seat }
what-if-forbid = { $person } forbidden at { $seat }
what-if-unpin = the pin of { $person } lifted
what-if-wish = { $person } asks for { $seat }
what-if-seat = { $by } seats at { $seat }
what-if-quota = { $by } slots for { $unit }
what-if-percent = a share of at most { $percent } %
what-if-radius = transfers within { $km } km
what-if-least = as many lines kept as possible
what-if-nothing = nothing changed
what-if-missing = Seats still missing: { $before } → { $after }
what-if-touched = { $count ->
    [one] One person has another line
   *[other] { $count } people have another line
}
what-if-none = With this change no plan is possible.
what-if-took = Solved again in { $milliseconds } ms.
what-if-stays = stays
head-at-percent = Share (%)
head-at-radius-km = Distance (km)
head-moves = Lines
head-missing = Missing
head-touched = Other lines
usage-audience-unit = audience { $audience } needs --unit (the reader's unit) or --person
usage-report-person = a report is not made for one person; use canbo explain --person.
usage-audience-public = audience public is shown counts only: leave out --person and --seat

## canbo compare

compare-title = { $same } lines the same, { $different } people differ
compare-other-ground = The plans rest on other data, another day or another programme: their figures cannot be compared directly.
compare-questions = They differ in: { $what }
question-register = the register
question-day = the day
question-programme = the programme
question-law = values of the law
question-pins = pins
question-forbids = forbids
question-limits = limits that do not nest (pairs apart, budget, leavers)
question-base = the plan to be kept
question-elastic = senders' minimums left open
compare-fairness = Fairness measured in three ways (smaller is fairer)
fairness-weighted-rates = Weighted shortage rates
fairness-absolute = Total shortage
fairness-worst-rate = The commune worst off
fairness-weighted-rates-means = The sum of (missing seats)² ÷ authorised × priority over communes: what plans minimise.
fairness-absolute-means = The sum of missing seats, wherever they are.
fairness-worst-rate-means = Missing ÷ authorised of the commune that is worst off; if equal, of the next one.
fairer-first = the first
fairer-equal = neither
fairer-second = the second
head-fairness = Measure
head-fairer = Fairer
head-unfitting = Nobody fitting
head-why = Why
head-missing-before = Missing before
head-missing-first = Missing, first
head-missing-second = Missing, second
compare-communes = Communes that come out differently
cause-pinned = pinned
cause-forbidden = forbidden at the seat
cause-seat-taken = the seat is taken by { $person }
cause-seat-freed = the seat that { $person } had is free
cause-seat-left = the old seat stays empty
cause-other-term = the same seat on other days or in another form
cause-follows = follows from the other changes
compare-lines = People whose lines differ
compare-keys = Names of people and bodies appear when the workbooks are given: canbo compare A.json B.json FILES…

## canbo law

law-title = In force on { $day }
law-open = today
law-uncertain = (?) wording or reading to be confirmed.
law-uncertain-mark = (?)
retirement-age = Retirement age: { $years } years and { $months ->
    [one] { $months } month
   *[other] { $months } months
}
retirement-age-whole = Retirement age: { $years } years
retirement-last-day = Last day of service: { $last }
retirement-pension = Pension from: { $pension }

## canbo sample, canbo demo

sample-written = { $count ->
    [one] { $count } workbook
   *[other] { $count } workbooks
} written to { $path }.
sample-invented = The people in these workbooks are invented.
refused-unknown-sample = there is no sample “{ $name }”. There are: { $known }.
demo-workbooks = { $count } workbooks of Đắk Lắk, people invented, in { $path }
demo-gaps = { $people } people read; gaps
demo-plan = Plan, and verification from the workbooks alone
demo-files = Files written
demo-next = To try next
demo-took = Took { $seconds } seconds.
file-plan-json = the plan and its proof
file-plan-xlsx = the plan to circulate
file-summary-txt = the whole list
file-gaps-xlsx = the gaps to circulate

## Tried by the tests of figures

test-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}

gaps-workload = Need from workload, for comparison
gaps-workload-how = Cases × minutes a case ÷ minutes a year. No headcount, gap or plan follows from it.
gaps-workload-uncertain = Cases × minutes a case ÷ minutes a year. No headcount, gap or plan follows from it. * No instrument sets the minutes of a year, to be confirmed: canbo law workload_minutes_a_year.
head-work = Position or field
head-cases = Cases a year
head-need = People needed
