# The one-page report: headings, sentences of the pictures, how to read them, annexes.

## Around the page

report-skip = To the content
report-swipe = Wider than the screen: swipe sideways to see all →
report-contents = Contents
report-title = Provisional plan for the staffing of { $communes } communes and wards
report-day = Data to the end of { $day }
report-lede = The plan moves { $moves } people. Positions without anybody working fall from { $before } to { $after }; fields of work with nobody at all fall from { $empty_before } to { $empty_after }. The highest rate of missing positions in a commune goes from { $worst_before } to { $worst_after }.
report-lede-staffed = The plan moves { $moves } people. Positions without anybody working fall from { $before } to { $after }. No field of work is without anybody. The highest rate of missing positions in a commune goes from { $worst_before } to { $worst_after }.
report-lede-nobody = The plan moves nobody: under the conditions of the programme no arrangement is better than today's. { $before ->
        [0] No position is without anybody working.
        [one] { $before } position has nobody working.
       *[other] { $before } positions have nobody working.
    }
report-tag = Provisional plan
report-tag-elastic = Provisional plan that misses minimums of senders
report-draft = Not in force. { $rules ->
        [0] There is no line to check against rules
       *[other] No breach found among { $rules } rules checked
    }{ $uncertain ->
        [0] .
       *[other] ; { $uncertain } of them can be read in different ways and are listed in the last section.
    }
report-hidden-chair = For whoever approves: everybody proposed is named; nobody who was not chosen is named; no reason of health, family or discipline.
report-hidden-sender = For the sending body{ GIVEN($unit) ->
        [no] {""}
       *[yes] {" "}{ $unit }
    }: its own people only.
report-hidden-receiver = For the receiving commune{ GIVEN($unit) ->
        [no] {""}
       *[yes] {" "}{ $unit }
    }: those proposed to it only.
report-hidden-person = For the person concerned.
report-hidden-public = For the public: nobody is named; numbers of people below 5 are left out.
report-foot = Provisional plan, data to the end of { $day }
report-end = Every figure is computed from the workbooks and the plan file; check it again with canbo verify.
report-to-table = Table: { $table }
report-annexes = Annexes: tables
report-annexes-how = Each picture has a table. Short is written with −, over with +, balanced with =.
report-people = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
report-commune = Commune or ward
report-presumed = Some seats were presumed because the data do not state them; to be confirmed.

## Figures

report-figures = Main figures
report-figures-how = A secondee stays on the sender's headcount and works in the commune. So there are two counts, never added up. Short and over do not cancel out.
report-figures-change = Before → after the plan
report-by-headcount = By headcount
report-by-working = By people working
report-present = Present
report-short = Short in all
report-units-short = Communes short
report-over = Over in all
report-units-over = Communes over
report-units-even = Communes balanced
report-missing = Positions without anybody working, added up one by one

## Map

report-map = Before and after
report-map-how = Each cell is a commune or ward, grown from its centre: no administrative boundary. The colour is how far it is short of or over its authorised number, by people working.
report-map-say = By people working, worst off today is { $unit }, short of { $before } of its authorised number; after the plan no place is short by more than { $after }. Balanced communes go from { $even_before } to { $even }.
report-map-nobody = No commune is short of its authorised number.
report-map-before = Before · short { $short }, over { $over }
report-map-after = After · short { $short }, over { $over }
report-map-desc = A map of { $count } communes and wards; the figures of each stand in a table in the annexes.
report-map-cell = { $unit }: { $balance } of { $authorised } authorised
report-map-cell-untold = { $unit }: no authorised number known
report-map-empty = No map: the data have no coordinates of at least three communes.
report-map-without = { $count } communes have no coordinates and are not on the map; their figures are in the annexes.
report-legend = Legend
report-legend-s5 = short 40% or more
report-legend-s4 = 30–40
report-legend-s3 = 20–30
report-legend-s2 = 10–20
report-legend-s1 = under 10
report-legend-b = balanced
report-legend-o1 = over, to 10%
report-legend-o2 = above 10
report-legend-n = no number known

## Steps

report-cascade = Four steps
report-cascade-how = A later step is used only where the one before has no way left: inside a commune, between communes, and only then from centres and from the province. A move inside a commune or between communes may fill an empty field and leave another position missing, so positions may fall by less than the people who move.
report-cascade-say = { $filled } of { $before } missing positions are filled; { $near } of them need nobody from a centre or from the province.
report-cascade-empty = The plan moves nobody, so no step is used.
report-cascade-before = Positions missing today
report-cascade-after = Still missing after the plan
report-cascade-desc = From { $before } missing positions to { $after }. Inside communes { $inside } people, between communes { $between }, from centres { $centre }, from the province { $province }.
report-step-inside = Inside communes
report-step-inside-how = rearranged
report-step-between = Between communes
report-step-between-how = from those over
report-step-centre = From centres
report-step-centre-how = public employees seconded
report-step-province = From the province
report-step-province-how = seconded, transferred

## Flows

report-flows = From where to where
report-flows-how = Ribbons are as wide as people are many. Receivers near each other are joined under the name of the one that receives most. Moves inside a commune are not drawn.
report-flows-say = { $people } people go to { $receivers } communes{ $most ->
        [1] , one each
       *[other] ; { $unit } receives most, { $most } people
    }.
report-flows-empty = Nobody goes from one place to another.
report-flows-few = Too few people to be published.
report-flows-title = People from senders to receivers
report-flows-desc = Senders at the left, receivers at the right. The numbers of each stand in a table in the annexes.
report-flows-from = Senders
report-flows-to = Receivers
report-flows-where = To (people)
report-flows-elsewhere = elsewhere
report-flows-province = Provincial bodies, { $count } people
report-flows-centre = Service centres, { $count } people
report-flows-commune = Communes over their total, { $count } people
report-flows-receivers = Receivers
report-flows-others-province = { $count } other provincial bodies
report-flows-others-centre = { $count } other centres
report-flows-others-commune = { $count } other communes
report-flows-around = { $unit } and { $count } nearby

## Fields

report-heat = Missing by field
report-heat-how = The communes with the highest rates. Each pair of cells is the number of missing positions before (b) and after (a). Outlined: a field with nobody at all. Added up position by position, so it may pass what the total is short of.
report-heat-say = Missing most today: { $field }, { $before } positions. Missing most after the plan: { $left }, { $after } positions.
report-heat-empty = No field is short.
report-heat-all = Province ({ $count })
report-letter-before = b
report-letter-after = a

## Forecast

report-forecast = Five years ahead
report-forecast-how = From retirements, terms that end, and people who come back from a secondment, study or a long leave; no new recruitment. Who studies counts from the day of return, an intern from the first day of the decision. Seats stay as on the day of the plan.
report-forecast-say = { $now } positions are missing today. { $retired ->
        [0] Within five years nobody whose birth date is known reaches the age of retirement.
        [one] Within five years { $retired } person of the communes retires.
       *[other] Within five years { $retired } people of the communes retire.
    } At the end { $with } are missing with the plan, { $without } without; at the lowest { $least }.
report-forecast-none = No position will be missing within five years, by either count.
report-forecast-working = Missing positions, by people working
report-forecast-headcount = Missing positions, by headcount
report-forecast-desc = Missing positions by month for five years: from { $before } to { $without } without the plan, { $with } with it.
report-forecast-event = { $month }: { $count ->
        [one] { $count } secondment ends
       *[other] { $count } secondments end
    }
report-forecast-unknown = The retirement of { $count } people cannot be told: birth date or sex is unknown.
report-line-without = without
report-line-with = with the plan

## Fairness

report-fairness = Fairness between communes
report-fairness-how = Each dot is a commune at its rate of missing positions. A bold edge: a commune with priority. What the plan takes as fair is written below the picture.
report-fairness-say = What is missing is spread evenly: weighted points go from { $before } to { $after }.
report-fairness-none = No position is missing anywhere, so there is nothing to spread.
report-fairness-empty = No commune has an authorised number, so no rate can be told.
report-fairness-title = Rates of missing positions of { $count } communes before and after the plan
report-fairness-desc = Two rows of dots, before and after; each dot is a commune; the farther right, the more is missing.
report-fairness-worst = highest: { $unit } { $rate }
report-fairness-definition = Summed over all communes; missing counts against people working or whose seat is held. p is the weight of the programme, 1 where none is stated. Each further missing seat of a commune weighs more than the one before, so small communes and those worst off are filled first, and a commune that has asked for help weighs more if the programme says so. Measured so, within the limits of the programme and after the aims that come first, no plan is lower.
report-fairness-weight = p = { $weight } in { $count ->
        [one] { $count } commune
       *[other] { $count } communes
    }.
report-formula-points = Points
report-formula-missing = missing
report-formula-authorised = authorised
report-even = none

## Recruiting

report-recruit = Left to recruit
report-recruit-how = Positions that no move, training or internship fills, and from when. Later years include retirements and terms that end.
report-recruit-say = On { $day }, with those who have arrived by the plan, { $now } positions are missing; { $then } at the end if nobody is recruited. Most at the end: { $position }, { $most ->
        [one] { $most } position
       *[other] { $most } positions
    }.
report-recruit-more = This table adds up position by position and comes to { $now }; a commune whose total is full still has positions with nobody, so it is more than the { $left } at the head of the report.
report-recruit-empty = No position is missing within five years.

## Lines

report-moves = Everybody who moves
report-moves-how = By receiving commune. Each line has its reason; open “Explanation” for what it rests on, the best alternative, and when it would be otherwise. On paper explanations are printed.
report-moves-say-all = { $count } lines: the whole plan, each with its reason and what it rests on.
report-moves-say = { $count } of the { $all } lines of the plan.
report-moves-public = Nobody is named here. The full list is for whoever makes and approves the plan.
report-moves-nobody = The plan moves nobody.
report-moves-empty = No line of the plan is for this reader.
report-moves-group = { $unit } · { $count ->
        [one] { $count } arrives or changes position
       *[other] { $count } arrive or change position
    }
report-move-to = Position
report-move-form = Form, term
report-term = from { $from } to the end of { $to }
report-term-open = from { $from }
report-why = Why
report-details = Explanation
report-basis-head = Rests on
report-basis-mark = Basis { $number }
report-papers-mark = Papers { $number }
report-shared = What many lines have in common
report-shared-lines = { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
report-shared-number = no. { $number }, at the head of the list
report-basis = { $count } rules are met: { $articles }.
report-unconfirmed = Not yet confirmed in writing
report-papers = Papers needed before a decision

## Proof

report-proof = Proof and how to check it
report-proof-how = The seal shows that the file was not changed. Only computing everything again from the workbooks proves that the plan is right.
report-optimal = In the programme's order of aims no plan is better, and no other plan is as good.
report-optimal-elastic = Among the plans that miss least of the senders' minimums no plan is better, and no other plan is as good.
report-proof-again = How to check it again without whoever made it
report-proof-seal = Compare the seal below with the last line of plan.json.
report-proof-run = On any machine run the command below with the plan file and the workbooks.
report-proof-result = Every date, figure and reason is computed anew from the workbooks and not taken from the file; the answer must be that no rule checked is broken and no plan is better.
report-proof-files = WORKBOOKS…

## Annexes

report-annex-bridge = From headcount to people working
report-annex-communes = Each commune before and after the plan
report-annex-cascade = Steps
report-annex-flows = Senders and where their people go
report-annex-senders = Quotas of senders and people sent
report-annex-heat = Missing positions by commune and field
report-annex-forecast = Forecast by month
report-annex-fairness = Three ways to measure fairness
report-annex-recruit = Positions left to recruit, by commune
report-state = State
report-month = From day, month
report-now = now
report-quota = May send { $range }, sends { $sent }
report-head-headcount = On headcount
report-head-headcount-net = Over, short by headcount
report-head-working = Working
report-head-working-net = Over, short by people working
report-head-missing = Missing positions
report-head-empty = Empty fields
report-head-fewer = Fewer missing
report-head-left = Still missing
report-head-range = To send
report-head-picture = Range and sent
report-head-without-working = Missing without (working)
report-head-with-working = Missing with (working)
report-head-without-headcount = Missing without (headcount)
report-head-with-headcount = Missing with (headcount)
report-head-retired = Retire
report-head-ended = Terms end
report-head-returned = Come back
report-head-begun = Arrive by the plan
report-head-measure = Measure (smaller is fairer)
report-head-exact = Exact, after
report-head-since = Missing since
report-fair-weighted-rates = Σ p × missing² ∕ authorised (used by this plan)
report-fair-absolute = Missing positions in all
report-fair-worst-rate = Highest rate
