# Workbooks sent out: plan, gaps, findings.

## Head and foot of the page

out-authority = { $code ->
        [01] PEOPLE'S COMMITTEE OF { $province } CITY
        [31] PEOPLE'S COMMITTEE OF { $province } CITY
        [46] PEOPLE'S COMMITTEE OF { $province } CITY
        [48] PEOPLE'S COMMITTEE OF { $province } CITY
        [79] PEOPLE'S COMMITTEE OF { $province } CITY
        [92] PEOPLE'S COMMITTEE OF { $province } CITY
       *[other] PEOPLE'S COMMITTEE OF { $province } PROVINCE
    }
out-department = DEPARTMENT OF HOME AFFAIRS
out-nation = SOCIALIST REPUBLIC OF VIET NAM
out-motto = Independence - Freedom - Happiness
out-footer = { $sheet } · page { $page }/{ $pages }
out-scope-and-day = Scope: { $scope }. Data to the end of { $day }
out-scope-professional = professional positions
out-scope-all = professional and leading positions of offices, divisions and centres
out-unit-people = Unit: persons
out-mark = PROVISIONAL PLAN — not in force
out-mark-elastic = PROVISIONAL PLAN THAT MISSES MINIMUMS OF SENDERS — not in force
out-part-of = { $part }, { $body }

## Names of workbooks, sheets and tables

out-plan-name = Provisional staffing plan
out-gaps-name = Short and over against authorised headcount
out-findings-name = What is to be reviewed

out-sheet-summary = Summary
out-sheet-moves = Table 4 Moves
out-sheet-communes = Table 1 Headcount
out-sheet-fields = Table 2 Fields
out-sheet-matrix = Table 2a Communes and fields
out-sheet-senders = Senders
out-sheet-recruit = Still short
out-sheet-quality = Table 3 Number and quality
out-sheet-positions = Positions
out-sheet-empty = Fields with nobody
out-sheet-findings = To review

out-label-moves = Table 4
out-label-communes = Table 1
out-label-fields = Table 2
out-label-matrix = Table 2a
out-label-quality = Table 3

out-title-plan = PROVISIONAL STAFFING PLAN FOR { $communes } COMMUNES AND WARDS
out-title-moves = PROPOSED REARRANGEMENTS, TRANSFERS AND SECONDMENTS
out-title-communes = COMMUNES: AUTHORISED, ON HEADCOUNT, WORKING, SHORT AND OVER
out-title-communes-change = COMMUNES BEFORE AND AFTER THE PLAN
out-title-fields = SHORT BY FIELD OF WORK
out-title-fields-change = SHORT BY FIELD OF WORK, BEFORE AND AFTER THE PLAN
out-title-matrix = SEATS WITHOUT ANYBODY WORKING, BY COMMUNE AND FIELD
out-title-matrix-change = SEATS WITHOUT ANYBODY WORKING, BY COMMUNE AND FIELD, BEFORE AND AFTER THE PLAN
out-title-senders = HOW MANY EACH SENDER SENDS
out-title-bodies = STAFF OF PROVINCIAL BODIES
out-title-recruit = SEATS STILL SHORT AFTER THE PLAN, TO BE RECRUITED OR FILLED LATER
out-title-quality = NUMBER AND QUALITY OF CIVIL SERVANTS ON THE HEADCOUNT OF COMMUNES
out-title-positions = SHORT AND OVER BY POSITION
out-title-empty = FIELDS WITH NOBODY, AND FIELDS WITH NOBODY WHOSE TRAINING FITS
out-title-findings = WHAT IS TO BE REVIEWED AND MENDED

## Heads of columns

out-before = Before
out-after = After
out-before-letter = B
out-after-letter = A
out-sum = Total
out-sum-all = Total
out-share = Share
out-head-no = No.
out-head-code = Code
out-head-commune = Commune, ward, special zone
out-head-authorised = Authorised
out-head-authorised-seats = Seats authorised
out-head-authorised-short = Auth.
out-head-present-short = Has
out-head-on-headcount = On headcount
out-head-working = People working
out-head-working-here = Working
out-head-to-working = From headcount to people working
out-head-seconded-in = Seconded in (+)
out-head-seconded-out = Seconded out (−)
out-head-away = Away (−)
out-head-net = Over (+), short (−) by headcount
out-head-seats = Seats, by people working
out-head-seats-short = Seats short (−) of people working
out-head-short = Short (−)
out-head-over = Over (+)
out-head-empty = Fields with nobody
out-head-fields = Number of fields
out-head-nobody = With nobody
out-head-unfitting = With nobody fitting
out-head-others = Besides, never added together
out-head-note = Note
out-head-field = Field
out-head-communes-short = Communes short
out-head-communes-empty = Communes with nobody
out-head-communes-unfitting = Communes with nobody fitting
out-head-people = People
out-head-women = Women
out-head-degree = Degree
out-head-theory = Political theory
out-head-age = Age
out-head-fitting = Training fits, exactly or nearly
out-head-sender = Body
out-head-wave = Wave
out-head-start = Starts on
out-head-base = Staff that the share is of
out-head-range = To be sent
out-head-at-least = At least
out-head-at-most = At most
out-head-sent = Sent
out-head-sent-share = Share sent
out-head-leaders-sent = Division leaders
out-head-civil-servants = Civil servants
out-head-public-employees = Public employees
out-head-planned = In succession planning
out-head-leaders = Heads and deputy heads of division
out-head-position = Position
out-head-still-short = Still short (−)
out-head-majors = Majors that fit
out-head-fields-nobody = Fields with nobody
out-head-fields-covered = Fields covered beside other work
out-head-fields-unfitting = Fields with nobody whose training fits
out-head-name = Full name
out-head-born = Date of birth
out-head-male = Male
out-head-female = Female
out-head-post = Post and rank
out-head-major = Degree and major
out-head-from = From
out-head-to = To
out-head-form = Form
out-head-first-day = From day
out-head-last-day = To end of day
out-head-why = Reason
out-head-papers = Papers and confirmations needed
out-head-unit = Unit
out-head-severity = Weight
out-head-finding-code = Code
out-head-file = File
out-head-sheet = Sheet
out-head-cell = Cell
out-head-person = Person
out-head-wrong = What is wrong
out-head-todo = What to do
out-head-article = Provision

out-kind-cadre = Cadres
out-kind-public-employee = Public employees
out-kind-contract = Contracts
out-degree-doctor = Doctor
out-degree-master = Master
out-degree-university = University
out-degree-college = College
out-degree-intermediate = Interm. or below
out-degree-unknown = Not given
out-degree-name-doctor = Doctor
out-degree-name-master = Master
out-degree-name-university = University
out-degree-name-college = College
out-degree-name-intermediate = Intermediate
out-degree-name-elementary = Elementary
out-training = { $degree }, { $major }
out-theory-advanced = Adv., bachelor
out-theory-intermediate = Interm.
out-theory-elementary = Elem.
out-theory-none = Not given
out-age-30 = To 30
out-age-40 = 31–40
out-age-50 = 41–50
out-age-60 = 51–60
out-age-over = Over 60
out-age-unknown = Not given
out-leading-positions = Leading positions
out-form-rearrangement = Rearrangement inside the commune
out-form-transfer = Transfer
out-form-secondment = Secondment
out-form-rotation = Rotation
out-form-appointment = Appointment
out-form-short-support = Short support
out-severity-blocks = Must be mended
out-severity-mend = To be mended
out-severity-presumed = Presumed
out-severity-notice = Note

## The list

out-step-inside = { $letter }. Rearranged inside a commune: { $count }
out-step-between = { $letter }. Transferred between communes: { $count }
out-step-centre = { $letter }. Seconded from service centres: { $count }
out-step-province = { $letter }. From provincial bodies: { $count }
out-sender-group = { $sender }: { $count }
out-moves-sum = Total: { $count }
out-why-empty-field = nobody works in { $field } there
out-why-unfitting = nobody there whose training fits this position
out-why-short = { $missing } of { $authorised } seats are missing there
out-why-exact = training fits
out-why-near = training nearly fits
out-why-wished = wished for it
out-missed-minimum = Below the minimum by { $people }{ $leaders ->
        [0] {""}
       *[other] , of leaders by { $leaders }
    }

## Notes below tables

out-presumed = presumed
out-presumed-both = presumed: total and seats
out-presumed-total = presumed: total
out-presumed-seats = presumed: seats
out-provisional-headcount = provisional headcount
out-note-no-headcount = no headcount known
out-note-untold = { $count } communes of which neither headcount nor people are known are left out.
out-note-two-counts = “On headcount” counts people of the commune's headcount, those seconded out or away among them. “People working” counts who works in the commune, those seconded in among them. The two are never added together.
out-note-signs = − (red-brown) is short, + (blue) is over, = is balanced; – is none.
out-note-secondment = People on secondment stay on the sender's headcount: the plan adds people working, not people on headcount.
out-note-kinds = Kinds of headcount (civil servants, cadres, public employees, contracts) are counted apart, never added together or set against each other.
out-note-presumed = Numbers in italics, marked “presumed”, were inferred because the data do not give them; they are to be confirmed.
out-note-net-sums = By headcount: { $units_short } communes are short by { $short }; { $units_over } communes are over by { $over }. Short and over are not set against each other; the sum of the column “Over, short” is only the difference.
out-note-fields = “With nobody”: a field that must have at least one person, in which nobody works and which nobody covers.
out-note-cells-summed = Communes in the row of sums are counted once for each field. Where seats are presumed, the sum over positions may be more than what the total leaves room for in Table 1.
out-note-matrix = Each cell: authorised seats without anybody working; · is none. Communes with no such seat are left out.
out-note-matrix-change = B: before the plan; A: after it. Each cell: authorised seats without anybody working; · is none. Communes with no such seat are left out.
out-note-senders = “Staff that the share is of”: civil servants and public employees present (or those in succession planning, where the programme says so).
out-note-senders-centres = Service centres are listed only when somebody is sent; their people belong to no wave.
out-note-bodies = Civil servants and public employees, divisions and units inside. Succession planning is given in totals only, never by name.
out-note-recruit = Seats still empty after everybody who fits was placed. At most six fitting majors are named for a position.
out-note-quality = People on the communes' civil-servant headcount in the scope above, as in the column “On headcount” of Table 1.
out-note-quality-age = Full years on the day above; who gives only a year of birth is taken as born on 1 January.
out-note-discreet = No ethnicity, religion, Party membership, health or discipline: these are sensitive personal data.
out-note-positions = Short and over compare people working with the seats authorised.
out-note-empty = A field that somebody covers beside other work is not empty. Fitting training is exact or near.
out-empty-sum = { $count } in { $communes } communes
out-note-moves = In the order of steps, senders, receivers and given names. Only people who are proposed are listed; the birth date of a person whose sex is not given stands in the column Male.
out-note-papers = Papers needed before a decision: { $papers }
out-note-unconfirmed = Not yet confirmed: { $open }.

## Summary of a plan

out-lead = The plan places { $moves } people. Seats without anybody working go from { $before } to { $after }; fields with nobody, over all communes, from { $empty_before } to { $empty_after }.
out-section-broken = Minimums that are missed
out-elastic = No plan meets every minimum of the senders. This one misses least, as stated below, and may be adopted only with leave of the competent authority and a written reason.
out-broken-line = •  { $sender }: { $people ->
        [0] {""}
        [one] { $people } person short
       *[other] { $people } people short
    }{ $people ->
        [0] {""}
       *[other] { $leaders ->
            [0] {""}
           *[other] {", "}
        }
    }{ $leaders ->
        [0] {""}
        [one] { $leaders } division leader short
       *[other] { $leaders } division leaders short
    }.
out-section-figures = 1. Main figures
out-summary-figure = The province
out-summary-headcount-before = On headcount, before
out-summary-headcount-after = On headcount, after
out-summary-working-before = Working, before
out-summary-working-after = Working, after
out-summary-authorised = Authorised
out-summary-people = People
out-summary-short = − Short
out-summary-units-short = Communes short
out-summary-over = + Over
out-summary-units-over = Communes over
out-summary-units-even = = Communes balanced
out-section-steps = 2. Steps
out-summary-step = Step
out-summary-moves = People
out-step-name-inside = Rearranged inside a commune
out-step-name-between = Transferred from communes over to communes short
out-step-name-centre = Seconded from service centres
out-step-name-province = From provincial bodies
out-section-tiers = 3. Aims, in the order of their weight
out-tiers-how = An earlier aim comes first; a later one is served only where no earlier one suffers. Smaller is better. Aims about the way of placing count people who must go, so before the plan there are none.
out-summary-tier = Aim
out-summary-before = Before
out-summary-after = After
out-tier-broken-minimums = Missing to the senders' minimums
out-tier-empty-fields = Fields with nobody
out-tier-unfitting-positions = Positions with nobody whose training fits
out-tier-fair-shortage = Weighted shortage, spread fairly (see 4)
out-tier-disturbance = Lines that differ from the plan before
out-tier-from-province = People from provincial bodies
out-tier-from-centres = People from service centres
out-tier-between = People transferred between communes
out-tier-inside = People rearranged inside communes
out-tier-volunteers = People moved without a wish
out-tier-fit = Points of fit between person and seat
out-section-fairness = 4. Fairness between communes
out-fairness = What “fair” means here: shortage rates of communes come close to each other, those with priority first. Points = Σ p × (missing)² / authorised, over all communes; missing counts people working; p is the programme's weight. Each further missing seat of a commune weighs more than the one before, so small communes and those that lack much are helped first.
out-fairness-weights = The weight p is above 1 in { $count } communes; elsewhere p = 1.
out-fairness-worst = Highest shortage rate: before the plan { $unit_before }, { $before }; after it { $unit_after }, { $after }.
out-section-proof = 5. Proof, and how to check it again
out-no-breach = { $rules ->
        [0] The plan has no line to check against the law in force on { $day }.
       *[other] No breach found among { $rules } rules checked, by the law in force on { $day }.
    }
out-optimal = In the order of aims in 3, no plan is better and no other is as good; this was checked again from the data, independently.
out-optimal-elastic = Of the plans that miss the senders' minimums least, in the order of aims in 3, none is better and no other is as good; this was checked again from the data, independently.
out-section-side = Side limits
out-optimal-gap = The plan keeps every limit; this is not proved to be the best:
out-uncertain = The reading of { $count } of them is not settled; they should be confirmed before a decision:
out-uncertain-line = { $rule } ({ $code }): { $article }
out-uncertain-discreet = { $count } rules about personal circumstances, see the plan file
out-digest-plan = Seal of the plan file (SHA-256)
out-digest-register = Digest of the staff data (SHA-256)
out-digest-programme = Digest of the programme (SHA-256)
out-verify-again = To check it again without whoever made it: run “canbo verify plan.json” with the original workbooks on any machine, and compare the seal above with the last line of plan.json. Every day, figure and reason is computed again from the data, not taken from the plan.

## Findings

out-findings-counts = { $count } findings: { $blocks } must be mended, { $mend } to be mended, { $presumed } presumed, { $notice } notes
out-findings-counts-on = { $counts }. As of { $day }
out-no-unit = (General)
out-not-eligible = Not eligible on the day of review.
out-note-findings = Sorted by unit, so that each part can be sent back; filter at the row of column numbers. “Presumed” is a value inferred by the program, to be confirmed.

## Explanations and curves

out-explained-name = Explanations of the provisional plan
out-explained-audience = For { $audience }
out-sheet-explained = Why in the plan
out-sheet-eligible = Eligible
out-sheet-not-eligible = Not eligible
out-sheet-empty-seats = Empty seats
out-sheet-quotas = Quotas
out-sheet-curve = Curve
out-title-explained-moved = WHY IN THE PROVISIONAL PLAN
out-title-explained-eligible = ELIGIBLE AND NOT IN THE PROVISIONAL PLAN
out-title-explained-not-eligible = NOT ELIGIBLE, OR NO FITTING SEAT
out-title-explained-seats = WHY SEATS STAY EMPTY
out-title-explained-quotas = WHAT THE SENDERS' QUOTAS DO
out-title-curve = WHAT IF: THE RESULT AT EACH VALUE
out-head-criteria = Criteria not met (provision)
out-head-quota = May send and sends
out-note-explained = Each alternative is the best plan in which only that one thing is otherwise; planning again with that change gives the same result.
out-note-curve = Each row is a best plan made anew with that value. For each aim smaller is better; the earlier aim matters more. The weighted shortage is in units, rounded to one decimal.

# Forecast
out-forecast-name = Forecast of five years
out-sheet-forecast = By month
out-sheet-forecast-fields-working = Fields, working
out-sheet-forecast-fields-headcount = Fields, headcount
out-sheet-forecast-communes-working = Communes, working
out-sheet-forecast-communes-headcount = Communes, headcount
out-sheet-forecast-changes = Changes by month
out-sheet-forecast-recruit = To recruit
out-title-forecast = SEATS MISSING IN FIVE YEARS, MONTH BY MONTH
out-title-forecast-fields-working = SEATS MISSING BY FIELD, BY PEOPLE WORKING
out-title-forecast-fields-headcount = SEATS MISSING BY FIELD, BY HEADCOUNT
out-title-forecast-communes-working = SEATS MISSING BY COMMUNE, BY PEOPLE WORKING
out-title-forecast-communes-headcount = SEATS MISSING BY COMMUNE, BY HEADCOUNT
out-title-forecast-changes = SEATS MISSING BY COMMUNE, FIELD AND MONTH
out-title-forecast-recruit = WHAT TO RECRUIT, BY THE DAY FROM WHICH IT IS NEEDED
out-head-month = From
out-head-from-month = From
out-head-short-working = Short, by people working
out-head-short-headcount = Short, by headcount
out-head-without-plan = Without a plan
out-head-with-plan = With the plan
out-head-events = What happened since the line above
out-head-retired = Retired
out-head-ended = Terms of secondment ended
out-head-returned = Came back
out-head-trained = Of them from study
out-head-joined = Came by a decision already made
out-head-begun = Came by the plan
out-head-needed-from = Needed from
out-head-to-recruit = People to recruit
out-note-forecast = Seats stay those of the first day. Who retires counts until the last working day by the age of retirement; who is seconded stays on the sender's headcount; who studies works again from the day of return; interns and people taken on count from the first day of the decision. No new recruitment is counted.
out-note-forecast-events = Events are those with the plan, where there is one. A commune is never short of more than its total lacks where headcount is not split by position.
out-note-forecast-unknown = The birth or sex of { $count } people is not known, so the day of their retirement cannot be told.
out-note-forecast-fields = The positions of all communes added up. Where headcount is not split by position, fields may add up to more than communes.
out-note-forecast-changes = Each line is one change and holds until the next line of the same commune and field. Communes and fields that are not named are never short in these years.
out-note-forecast-recruit = Only seats that from that day on nobody of the plan, from study, from internship or coming back fills within the forecast. Seats empty for a while are not here. These are figures for review, no recruitment quota.

# Need from workload
out-sheet-workload = By workload
out-title-workload = NEED FROM WORKLOAD BESIDE AUTHORISED HEADCOUNT
out-head-unit-load = Unit
out-head-work-load = Position or field
out-head-procedures = Procedures
out-head-cases = Cases a year
out-head-minutes = Minutes a year
out-head-need-load = People needed
out-to-confirm = to be confirmed
out-note-workload = People needed = cases × minutes a case ÷ minutes that one person works in a year. A number in the workbook is used first; else the parameter workload_minutes_a_year, which no instrument sets: it is in italics and to be confirmed. For comparison only: no headcount, gap or plan follows from it.
