# Sentences about the law and programmes.

## canbo programme

help-programme = Programmes of provinces: see, copy, check a file, compare published figures
help-programme-list = Programmes that are built in
help-programme-show = Prints the file of a programme, to copy and change
help-programme-check = Checks a programme file: which line and column is wrong, what is allowed; and where it differs from the law
help-programme-figures = Compares published figures with those found in the workbooks
help-arg-plan_file = A plan, for figures that a plan gives
head-programme = Programme
head-figures = Figures
head-figure = Figure
head-of = Of
head-published = Published
head-found = Found
programme-sound = { $name }: sound. { $waves } waves, { $figures } published figures.
programme-rests-on = Rests on: { $document }
figures-sum = { $agree } agree, { $differ } differ, { $open } not measured.
figure-of-wave = wave { $wave }
figure-open = needs a plan
figure-no-data = no data
figure-since = since { $year }
theory-elementary = elementary political theory
theory-intermediate = intermediate political theory
theory-advanced = advanced political theory
theory-bachelor = bachelor of political theory
relation-equal = {""}
relation-about = about
relation-at-least = at least
relation-more-than = more than
relation-at-most = at most

## Figures

figure-units-net-short = Communes short of headcount
figure-net-short = People short of headcount
figure-worst-net-short = Largest shortage of one unit
figure-units-net-over = Communes over their headcount
figure-net-over = People over headcount
figure-net-difference = Short less over
figure-units-unbalanced = Communes short or over
figure-average-net-short-hundredths = Average shortage of a short unit
figure-average-net-over-hundredths = Average excess of an over unit
figure-matching-share-hundredths = Excess as a share of the shortage
figure-communes = Communes and towns
figure-staff = Cadres and civil servants of communes
figure-staff-meeting-degree = Meeting the professional standard
figure-share-meeting-degree-hundredths = Share meeting the professional standard
figure-staff-below-degree = Below the professional standard
figure-staff-meeting-theory = Meeting the standard of political theory
figure-share-meeting-theory-hundredths = Share meeting the standard of political theory
figure-staff-below-theory = Below the standard of political theory
figure-planned = People in succession planning
figure-planned-under35 = In succession planning, under 35
figure-share-planned-under35-hundredths = Share of the planned under 35
figure-training-turns = Training turns
figure-rotated-leaders = Leaders rotated to key posts of communes
figure-share-satisfied-hundredths = Share of citizens satisfied
figure-people = All people, contracts included
figure-assigned = Headcount assigned for the year
figure-change-since-assigned = Change against the number assigned
figure-change-share-hundredths = Change as a share of the number assigned
figure-bodies-having-seconded = Provincial bodies that had sent people
figure-major-groups = Priority groups of majors
figure-reinforcement-allowance-dong = One-off reinforcement allowance, dong
figure-visit-sessions-hundredths = Sessions a commune and position, on average
figure-shortest-support-weeks = Shortest stay of short support, weeks
figure-longest-support-weeks = Longest stay of short support, weeks
figure-sent-again-too-early = Sent again before all have gone
figure-longest-turn-months = Longest turn, months
figure-senders-within-share-hundredths = Senders that keep the share
figure-moved-between = Transferred between communes
figure-moved-centre = Seconded from service centres
figure-moved-province = Sent from provincial bodies
figure-moved-all = All people transferred and seconded
figure-sent = People sent
figure-share-sent-hundredths = Share sent
figure-leaders-of-each-sender = Leaders sent, fewest of any body
figure-shortest-term-months = Shortest term, months
figure-longest-term-months = Longest term, months

## canbo law

help-law-diff = What changed in the law between two days, and whom in the workbooks it touches
help-law-authority = Who proposes, consents, decides and signs in a province, by day
help-law-benefits = Benefits of reinforcement: conditions and allowance, to the dong
help-law-streamlining = Streamlining allowance by the law of the day of leaving, to the dong
help-law-check = Checks an edited law folder: which file, line and column is wrong
help-arg-first_day = The first day
help-arg-second_day = The second day
help-law-authority-arg-province = Code or name of the province
help-arg-start = The day of taking up the work
help-arg-months = Term in months; none for a transfer
help-arg-difficult = The commune is specially difficult
help-arg-leaves = The first day without work
help-arg-insured_months = Months of compulsory social insurance
help-arg-salary = Monthly salary that the law of the day counts, dong
help-arg-way = retire early (default), resign at once, move-out to a body not paid by the budget
law-sound = The law folder is sound: { $instruments } instruments, { $parameters } parameters, { $values } values, { $rows } rows of authority.
usage-no-such-province = no province is “{ $province }”; give two digits or a name, such as 24 or "Bắc Ninh"
authority-title = Authority in { $province } on { $day }
authority-none = No row: nothing can be drafted.
head-form = Form
head-pair = From and to
head-proposer = Proposes
head-consent = Consents
head-decider = Decides
head-sign = Signs
head-dong = Dong
staff-kind-cadre = Cadre
staff-kind-civil-servant = Civil servant
staff-kind-public-employee = Public employee
staff-kind-contract = Contract
staff-kind-part-time = Part-time
staff-kind-military = Military
staff-kind-police = Police
managed-by-province = managed by the province
managed-by-commune = managed by the commune
pair-inside-commune = inside a commune
pair-between-communes = between communes
pair-centre-to-commune = service centre to commune
pair-province-to-commune = province to commune
capacity-head = the head
capacity-on-behalf = TM.
capacity-for-head = KT.
capacity-by-order = TL.
capacity-by-authorisation = TUQ.
diff-title = From { $first } to { $second }: { $count } parameters stand in another provision or have another value, { $values } of them another value
diff-touched = Touches { $touched } of { $people } people
touched-pay = Pay by coefficient
touched-last-day = Last day of service
touched-rule = Conditions of a move
touched-papers = Papers asked for
met-yes = met
met-no = not met
met-unconfirmed = not confirmed
met-not-asked = not asked
benefits-due = One-off allowance of { $dong } dong, by the base salary of { $day }.
benefits-difficult = The regimes of specially difficult areas under Decree 76/2019 stand instead of the one-off allowance.
benefits-not-due = Not due: { $months } months, the law asks for { $needed }.
benefits-transfer = Not automatic for a transfer without a term: ask the home affairs and finance departments.
benefits-kept = Salary and allowances are kept, the sender pays; on return a post not lower than before.
benefits-step = After good service one step of salary beyond, unless at the last step.
streamlining-early = { $early } months before the retirement age.
streamlining-closed = Not open: { $early } months before the retirement age.
streamlining-average = By the average salary of the last { $average } months.
streamlining-current = By the salary of the month before leaving.
unit-points = points
unit-days = days
unit-half-months = half months
unit-periods = periods
unit-degree = {""}

## canbo leading

help-leading = Proposes people for vacant leading posts of commune offices: volunteers and the planned
leading-title = Vacant leading posts: { $heads } heads, { $deputies } deputy heads. Looked at { $candidates } people, { $barred } do not qualify.
leading-proposed = { $count } proposed, { $special } of them special cases; { $left } posts stay vacant.
leading-none = The programme says nothing of leading posts.
leading-procedure = For review, not a decision: an appointment follows its own procedure. Establish first which posts are equivalent.
leading-alone = Not reconciled with the plan of moves: people here may be in that plan too. To reconcile: --plan PLAN.json.
leading-beside = Reconciled with the plan: { $count } { $count ->
    [one] person has a line there and is not proposed here
   *[other] people have a line there and are not proposed here
}. The plan fills no leading post, so no post is in both.
leading-full = { $count } { $count ->
    [one] sender has
   *[other] senders have
} nobody left to send, counting the plan and this list.
head-open = To be confirmed
head-special = Special case

## canbo streamlining

help-streamlining = Whose ratings a streamlining review has to look at, by the rule of the day
streamlining-title = Review by ratings on { $day }: { $cites }
streamlining-counts = { $under } to be reviewed for streamlining; { $dismissal } with two failed years in a row (dismissal is considered); { $not_yet } not reviewed yet.
head-years = Years
streamlining-under = reviewed for streamlining
streamlining-no-other-work = reviewed for streamlining if no other work is found
streamlining-dismissal = dismissal is considered, not streamlining
streamlining-not-yet = not reviewed yet

## Programme files

programme-error-not-a-code = “{ $code }” is not a code; allowed: small letters, digits and hyphens, such as dak-lak
programme-error-no-province = no province is { $province }; allowed: two digits of law/reference/provinces.csv, such as "66"
programme-error-centre-without-term = service centres second people, and no term is given; add centre_term_months = 12, for example
programme-error-more-than-all = more than all of them; allowed: 0 to 100
programme-error-no-group = no group of majors is { $group }; allowed: { $known }
programme-error-weight = a weight of { $weight }; allowed: 1 to 1000
programme-error-tier-twice = the tier is listed twice; each tier at most once
programme-error-term = a term of { $months } months; allowed: 1 to { $cap } months by the law of that day
programme-error-wave-code = wave “{ $wave }” is named twice or not at all; each wave has a code of its own
programme-error-secondment-without-term = wave { $wave } is a secondment without a term; add term_months = 12, for example
programme-error-transfer-with-term = wave { $wave } is a transfer with a term; remove term_months
programme-error-not-a-sender = “{ $sender }” is not a sender; allowed: the key of a provincial body, such as so-xay-dung
programme-error-sender-twice = { $sender } is in wave { $first } and in wave { $second }; a sender belongs to one wave
programme-error-at-least = at_least is more than at_most; make it smaller
programme-error-low-share = low_percent_hundredths is more than high_percent_hundredths; a smaller low_percent_hundredths
programme-error-share-over = more than 100 %; allowed: 0 to 10000 hundredths of a percent
programme-error-leaders = more leaders than people; at most at_most
programme-error-two-open-waves = two waves name no senders, so every body would be in both; at most one wave without senders
programme-error-no-week = no week; allowed: 1 or more
programme-error-weeks = weeks_at_least is more than weeks_at_most; a smaller number
programme-error-budget-below-zero = a budget of { $dong } dong; allowed: 0 or more
programme-error-budget-without-allowance = a budget for allowances, and the law has none on { $day }, when wave { $wave } starts; remove budget_dong or start later
programme-error-sessions = { $sessions } sessions a commune; allowed: 1 to 100
programme-error-project-ends = the project ends before it begins on { $from }; give a later day
programme-error-no-position = no position is { $position }; allowed: { $known }
programme-error-figure-cites = the figure cites nothing; say in cites where it is published
programme-error-figure-year = the figure names no year; add year = 2015, for example
programme-error-figure-standards = there is nothing to measure against; add [standards]
programme-error-figure-visits = the programme has no visits; add [visits]
programme-error-figure-wave = the figure names no wave; add wave = "1", for example
programme-error-at-once = nobody, or more than all of them; allowed: 1 to 10000 hundredths of a percent
programme-error-tolerance = about nothing at all; make tolerance less than sessions
programme-error-capacity = less than one whole day of two sessions; allowed: 2 or more
programme-error-sessions-at-once = so many specialists at once; allowed: 1 to 10
programme-error-turns = { $number } turns; allowed: 1 to 40
programme-error-turns-wave = no wave with a term is { $wave }; allowed: { $known }
programme-error-turns-leaders = wave { $wave } asks for leaders, which turns do not count; take a wave without leaders_at_least
programme-error-period = the period ends before it begins on { $from }; give a later day
programme-error-no-holidays = days off from { $from } to { $to } are not all known; take years of law/reference/holidays.toml
programme-error-no-working-day = every day from { $from } to { $to } is a day off; take a period with a working day
programme-error-figure-support = the programme has no short support; add [short_support]
programme-error-figure-turns = the programme has no turns; add [turns]
programme-error-figure-share = the figure names no share; add of_hundredths = 500, for example
programme-error-no-wave = no wave is { $wave }; allowed: { $known }
programme-error-no-commune = no commune of the province is { $unit }; allowed: five digits of law/reference/communes.csv, such as "24340"
programme-error-unknown-field = no key is “{ $name }”; allowed: { $known }
programme-error-unknown-value = no value is “{ $name }”; allowed: { $known }
programme-error-missing-field = the key “{ $name }” is missing; the files of law/programmes show every key
programme-error-duplicate = the key “{ $name }” stands twice; each key once
programme-error-grammar = not written as it should be ({ $name }); the files of law/programmes show every key

## canbo forecast

help-forecast = Forecasts missing seats month by month for five years, without a plan and with it; what to recruit
help-forecast-arg-beside = The plan to forecast with (plan.json)
help-forecast-arg-svg = Write the plot to an SVG file
forecast-title = Forecast from { $from } to { $to }, without new recruitment
forecast-events = Retirements: { $retired }. Secondments that end: { $ended }. Back from study: { $trained }. Coming by a decision already made: { $joined }.
forecast-unknown = The birth or sex of { $count } people is not known, so the day of their retirement cannot be told.
forecast-recruit = To recruit: { $count } people, for seats that nobody fills from the day given here on
forecast-more = … and { $count } more lines in the workbook (--xlsx).
forecast-picture = Seats missing in five years, from { $from }
forecast-picture-desc = Seats missing by people working: from { $before } to { $without } without a plan{ $plan ->
        [0] {"."}
       *[other] , to { $with } with the plan.
    }
forecast-line-without = without a plan
forecast-line-with = with the plan
forecast-field-working = Short, by people working
forecast-field-headcount = Short, by headcount
head-recruit = People
head-forecast-working = Short (working)
head-forecast-headcount = Short (headcount)
head-forecast-working-with = With the plan (working)
head-forecast-headcount-with = With the plan (headcount)
