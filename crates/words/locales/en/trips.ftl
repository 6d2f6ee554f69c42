### Visits, turns and short support: what a checker finds, the commands, the workbooks and the calendars

V201 = The file is not of these lists, this programme or this day: { $what }.
    .title = A plan of other data
    .todo = Use the lists and the programme it was made from, or make it again.

V202 = { $day } is no working day of the programme's period, or the stay or turn has another length than it allows.
    .title = The day is wrong
    .todo = Make the plan again.

V203 = { $unit } lacks nobody at { $position }, or the programme does not support that position.
    .title = Nothing is missing there
    .todo = Make the plan again.

V204 = { $person } cannot be sent by the lists and the rules in force ({ $rule }).
    .title = Somebody who cannot be sent
    .todo = Make the plan again.

V205 = The training of { $person } does not fit { $position }.
    .title = Training does not fit
    .todo = Make the plan again.

V206 = Somebody is in two places, or twice, at the same time ({ $day }).
    .title = In two places at once
    .todo = Make the plan again.

V207 = { $person } goes on { $day } for half a day; a day has two sessions.
    .title = Half a day alone
    .todo = Make the plan again.

V208 = On { $day } { $person } is in two communes more than { $radius_km } km apart.
    .title = Two communes of a day too far apart
    .todo = Make the plan again.

V209 = { $person } gives { $sessions } sessions, at most { $at_most } are allowed.
    .title = Over a specialist's sessions
    .todo = Make the plan again.

V210 = { $unit } receives more people than it can at a time ({ $day }).
    .title = Too many people at once
    .todo = Make the plan again.

V211 = A need is left out, invented, or given more than it may get: { $what }.
    .title = Needs do not agree
    .todo = Make the plan again.

V212 = A number of the file differs from what is counted again: { $what }.
    .title = Two counts disagree
    .todo = Use the original file, or make the plan again.

V213 = The lower bound on travel is not proved by its prices: { $what }.
    .title = The bound is not proved
    .todo = Use the original file, or make the plan again.

V214 = { $unit } is hard to reach and waits at { $position } while somebody who fits goes elsewhere.
    .title = A commune that comes first is passed over
    .todo = Make the plan again.

V215 = { $unit } has { $sent } people away at a time, at most { $at_most } are allowed.
    .title = Over a body's share
    .todo = Make the plan again.

V216 = { $unit } sends { $sent } in the turn from { $day }, at least { $at_least } are asked for, and the plan does not say so truly.
    .title = Under a body's share
    .todo = Make the plan again.

V217 = { $person } goes again from { $day } while somebody of the body who may go has gone fewer times.
    .title = Again before the others
    .todo = Make the plan again.

V218 = { $person } goes in two turns running (from { $day }).
    .title = Two turns running
    .todo = Make the plan again.

### Tables and calendars

trip-period = Period: from { $from } to the end of { $to }
trip-half-morning = morning
trip-half-afternoon = afternoon
trip-sheet-summary = Summary
trip-sheet-communes = By commune
trip-sheet-specialists = By specialist
trip-sheet-days = By day
trip-sheet-support = Short support
trip-sheet-unserved = Nobody yet
trip-sheet-turns = Turns
trip-sheet-bodies = Bodies
trip-visits-name = Calendar of specialists' visits
trip-title-visits = Specialists' visits to communes and wards
trip-title-visits-communes = Visits to each commune and ward
trip-title-visits-specialists = Visits of each specialist
trip-title-visits-days = Visits by day
trip-title-support = Short support in communes and wards
trip-title-unserved = Needs that nobody serves yet
trip-title-turns = Turns in communes and wards
trip-title-turns-bodies = Each body, turn after turn
trip-head-figure = Figure
trip-head-value = Number
trip-head-hard = Hard to reach
trip-head-sessions = Half-day sessions
trip-head-specialist = Specialist
trip-head-days = Days
trip-head-day-count = Days
trip-head-day = Day
trip-head-first = From
trip-head-last = To the end of
trip-head-places = Where (sessions)
trip-head-morning = Morning
trip-head-afternoon = Afternoon
trip-head-weeks = Weeks
trip-head-time = Time
trip-head-turn = Turn { $number }
trip-head-sent = Go
trip-head-eligible = May go
trip-head-not-yet = Never went yet
trip-unit-sessions = Unit: half-day sessions
trip-sum-needs = Positions in which nobody works, to be supported
trip-sum-communes = Communes and wards with such positions
trip-sum-visited = Positions supported
trip-sum-hard = Positions where it is hard to reach
trip-sum-hard-visited = Of them supported
trip-sum-sessions = Half-day sessions in all
trip-sum-mean = Sessions a supported position, on average
trip-sum-specialists = Specialists who go
trip-sum-days = Days that specialists give
trip-sum-missing-hard = Score of missing sessions where it is hard to reach (0: none; many missing at one position weigh more)
trip-sum-missing = Score of missing sessions elsewhere (0: none; many missing at one position weigh more)
trip-sum-off-target = Sessions off the target
trip-sum-off-target-proved = The least that this could be without whole days
trip-sum-km = Travel out and back in straight lines, km
trip-sum-km-bound = The least travel possible, km
trip-note-checked = No breach found among { $rules } rules about people and the rules of the calendar, by a checker of its own.
trip-note-uncertain = { $count } of these rules need confirming by the competent authority: a visit is no secondment, and the bars of transfer and secondment are asked here as the careful reading.
trip-note-aims = In this order: fewest sessions missing where it is hard to reach, then elsewhere, nearest to the target, at last the shortest travel. Sharing out the specialists before any day is looked at has been proved to miss as few sessions as possible; where the calendar misses no more than that, no calendar can miss fewer, and canbo visits says on the screen whether it does.
trip-note-travel = Out and back from the seat of the body every day, in straight lines. The lower bound holds for every calendar with the same numbers of sessions.
trip-note-day = A day has two sessions; two communes of one day are within the programme's radius; no weekends, no days off.
trip-note-days = A day without a half is a whole day.
trip-note-support = Short support is a working trip and no secondment: headcount, post and pay stay with the sending body.
trip-note-support-checked = No breach found by a checker of its own: each person once, each position once, whole weeks, and never more of a body away than its share.
trip-note-support-aims = In this order: where it is hard to reach, the most positions, the shortest travel; a body's stays as long as all of its own leave room for.
trip-note-none-unserved = Every need is served.
trip-note-turns = Each turn is carried out as a secondment for a term; nobody goes again before everybody of the body who may go has gone, and nobody in two turns running.
trip-note-turns-checked = No breach found by a checker of its own. Each turn is the best given the turns before; the sequence is not proved to be the best.
trip-note-bodies = May go: can go in that turn and has a position that fits. Red-brown: below the least number because nobody is left.
trip-person-of-body = { $name } ({ $body })
trip-day-half = { $day } ({ $half })
trip-place = { $unit }: { $position } ({ $sessions })
trip-unit-position = { $unit } – { $position }
trip-nobody = No specialist fits yet
trip-month = { $month }
trip-turn = Turn { $number }: from { $from } to the end of { $to }, { $people } people
trip-event-visit = { $position } support at { $unit }: { $name }
trip-event-support = Short support, { $position } at { $unit }: { $name }
trip-event-turn = Turn, { $position } at { $unit }: { $name }

### Commands

help-visits = Plan specialists' visits to communes and their calendar, or check a calendar
help-visits-more = Writes visits.json, visits.xlsx and visits.ics into the folder --out. With --check, only checks a calendar by a checker of its own; exit code 1 where something does not hold.
help-turns = Plan turns that follow each other, or check a plan of turns
help-turns-more = Writes turns.json, turns.xlsx and turns.ics into the folder --out. With --check, only checks a plan.
help-support = Plan short support of one to two weeks, or check a plan
help-support-more = Writes support.json, support.xlsx and support.ics into the folder --out. With --check, only checks a plan.
help-visits-arg-out = Folder to write the calendar into
help-turns-arg-out = Folder to write the plan into
help-support-arg-out = Folder to write the plan into
help-arg-check = JSON file to check, as this command wrote it
help-visits-arg-on = Day of the lists; by default the first day of the programme's period
help-turns-arg-on = Day of the lists; by default the first day of the first turn
help-support-arg-on = Day of the lists; by default the first day of the programme's period
visits-none = The programme has no visits ([visits]).
turns-none = The programme has no turns ([turns]).
support-none = The programme has no short support ([short_support]).
visits-title = Visits: { $visited } of { $needs } positions in which nobody works, in { $communes } communes and wards; { $sessions } half-day sessions by { $specialists } specialists, { $mean } a position on average.
visits-hard = Hard to reach: { $visited } of { $needs } positions visited, at least { $least } sessions each.
visits-proved = Proved: no calendar leaves fewer sessions missing.
visits-not-proved = More sessions are missing than the least proved before any day is looked at (missing sessions of each position, squared and added up): { $reached } instead of { $proved }{ $aim ->
        [missing_hard_to_reach] {" "}where it is hard to reach
       *[missing] {""}
    }; whether some calendar misses fewer is not known.
visits-off-target = Sessions off the target: { $reached } (least without whole days: { $proved }).
visits-travel = Travel out and back: { $km } km in straight lines; the least with these sessions: { $bound } km{ GIVEN($over) ->
        [yes] ; the plan is { $over } above it
       *[no] {""}
    }.
support-title = Short support: { $stays } stays, weeks each: { $weeks }; { $left } positions still without support.
support-hard = Hard to reach: { $served } of { $needs } positions.
turns-title = { $turns } turns from { $from } to the end of { $to }: { $lines } postings of { $people } different people.
turns-line = Turn { $number }, from { $from } to the end of { $to }: { $sent } people of { $bodies } bodies; { $not_yet } who may go have never gone; { $missing } fewer than the least numbers.
trip-holds = The checker found no breach.
trip-not-checked = Not checked again here: that a number other than 0 said to be the least is the least; that was proved when the plan was made.
trip-holds-not = The checker found what does not hold.
trip-more = … and { $count } more lines in the workbook.
head-sessions = Sessions
head-specialists = Specialists
head-first-day = First day
head-last-day = Last day
head-hard = Hard to reach

### What a checker says: the words in V201, V204, V211, V212, V213

checked-format = the form of the file
checked-programme = the programme's code
checked-programme-digest = what the programme says
checked-register-digest = what the lists say
checked-on = the day of the lists
checked-from = the first day
checked-to = the last day
checked-turns = the number of turns
checked-no-part = the programme has no { $part }
checked-not-such-a-file = this is no file as the command writes it ({ $what })
checked-needs = the positions to be supported and their sessions
checked-tiers = the aims
checked-metres = travel
checked-bound-above = the bound in the file is above the travel of the calendar
checked-bound-metres = the bound in the file differs from the one counted again
checked-prices = the figures of the proof are repeated or below zero
checked-points = the points of where they leave from or go to
checked-bodies = the numbers of a sending body
checked-body = the sending body
checked-time = how many times somebody has gone
checked-hard-to-reach = whether it is hard to reach
checked-unserved = the positions still without support
checked-not-of-a-body = of no body that sends people
checked-absent = absent in this time
checked-seconded = seconded in this time
checked-not-at-home = not at work in the own body all of this time
checked-rule = { $code }: { $title }
