# Law, gaps, programmes.

E101 = { $kind ->
        [cadre] A cadre
        [civil_servant] A civil servant
        [public_employee] A public employee
        [contract] A contract worker
        [part_time] A part-time worker
        [military] A member of the military command
        [police] A police officer
       *[other] Somebody of unknown kind
    } may not be { $form ->
        [rearrangement] rearranged inside the unit
        [transfer] transferred
        [secondment] seconded
        [rotation] rotated
       *[appointment] appointed
    } by a plan.
    .title = Kind of person and form
    .todo = Choose another form, or complete the kind of person where it is missing.

E102 = The post is decided on by the competent authority outside a plan, or the home post is not known.
    .title = Post outside a plan
    .todo = Leave the person out of the plan; complete the home post where it is missing.

E103 = The organisation board must be asked about this file; no proposal.
    .title = Ask the organisation board
    .todo = Ask the organisation board before proposing.

E104 = On long-term study on the first day.
    .title = On long-term study
    .todo = Consider again when the course has ended.

E105 = Raising a small child, to the end of { $until }.
    .title = Raising a small child
    .todo = Make no proposal during this time.

E106 = Specially difficult circumstances are confirmed.
    .title = Specially difficult circumstances
    .todo = Make no proposal while the confirmation stands.

E107 = On secondment, or a decided secondment overlaps.
    .title = Already on secondment
    .todo = Choose a first day after that secondment.

E108 = Expecting or on maternity leave on the first day.
    .title = Maternity
    .todo = Make no proposal during this time.

E109 = Retirement is decided, or on leave on the first day.
    .title = Absent
    .todo = Choose somebody else or another first day.

E111 = A secondment has a term of 1 to { $cap_months } months.
    .title = Term of a secondment
    .todo = Give a term within the range.

E112 = Following the secondment since { $since }, the total may not pass { $latest }.
    .title = Total length of secondment
    .todo = Shorten the term; the text is silent on extensions beyond the cap, so ask.

E113 = A transfer or rearrangement has no term.
    .title = A transfer has no term
    .todo = Remove the term, or choose a secondment.

E114 = The last day of service comes too early, or cannot be counted without birth and sex.
    .title = Retirement before the end
    .todo = Shorten the term, or complete birth and sex.

E115 = Rotation and appointment have conditions of their own and are not proposed by a plan yet.
    .title = Form outside a plan
    .todo = Follow the procedure of that form.

E116 = The form does not fit the two places: a rearrangement stays in the commune, a transfer or secondment goes to another body.
    .title = The two places
    .todo = Choose the form that fits both places.

E117 = A public employee fills a civil-servant post by secondment only, with the consent of the head of the body that manages civil servants.
    .title = Public employee in a civil-servant post
    .todo = Obtain the consent; or consider reception under articles 13 and 14 of Decree 170/2025.

E118 = The level of the seat does not fit: a higher one is an appointment, giving up a post must be confirmed.
    .title = Level of the seat
    .todo = Choose a seat of the same level, or follow the procedure of appointment.

E120 = At least { $years } years of service left, as the programme asks, are not shown.
    .title = Years of service left
    .todo = Choose somebody else; complete birth and sex where missing.

E121 = The lowest degree that the programme asks for is not shown.
    .title = Degree
    .todo = Choose somebody else; complete the degree where missing.

E122 = The major is in none of the groups that the programme names.
    .title = Group of majors
    .todo = Choose somebody else; complete the major where it was not recognised.

E123 = The programme sends only people in succession planning.
    .title = In succession planning
    .todo = Choose somebody else; complete the column where missing.

E124 = The sender has not yet confirmed ethics, health and capability.
    .title = Confirmation by the sender
    .todo = Ask the sender for dated confirmations before submitting.

E125 = Form, term, first day or position is not that of the wave.
    .title = As the wave says
    .todo = Follow the wave of the programme.

E126 = The programme does not use this step.
    .title = Step of the programme
    .todo = Choose another step, or change the programme.

E130 = The articles on moving public employees from 1 July 2026 must be confirmed before use.
    .title = Confirm the article on public employees
    .todo = Check the full text before submitting.

E151 = Nobody is appointed while the organisation board has to be asked.
    .title = Not to be appointed yet
    .todo = Ask the organisation board before submitting.

E152 = An appointment asks for planning at an equal or higher post; outside planning it is a special case.
    .title = Planning
    .todo = Confirm the planning, or submit a special case.

E153 = An appointment asks for { $years } years just before rated good or better.
    .title = Ratings of the years before
    .todo = Add the ratings that are missing.

E154 = A higher post asks for time in the adjacent lower one; less is a special case.
    .title = Time in the lower post
    .todo = Add the day of appointment to the present post.

E155 = A first or higher appointment asks for age for a full term; less is a special case.
    .title = Age at appointment
    .todo = Check the date of birth; or submit a special case.

E501 = State the ground: an urgent task, or work to be finished in a set time.
    .title = Ground of the secondment
    .todo = Add it to the file before submitting.

E502 = Written opinion of the receiving body.
    .title = Opinion of the receiver
    .todo = Add it to the file before submitting.

E503 = Record of the meeting with the person.
    .title = Record of the meeting
    .todo = Add it to the file before submitting.

E504 = Written agreement of sender and receiver.
    .title = Agreement of both bodies
    .todo = Add it to the file before submitting.

E505 = Consent of the head of the body that manages civil servants.
    .title = Consent of the managing body
    .todo = Add it to the file before submitting.

E506 = Opinion of the receiving body's collective leadership.
    .title = Opinion of the collective leadership
    .todo = Add it to the file before submitting.

E507 = Decentralisation or authorisation of the decider.
    .title = Authority of the decider
    .todo = Add it to the file before submitting.

E508 = The person's own signed request.
    .title = Own signed request
    .todo = Add it to the file before submitting.

E509 = File of an appointment from outside.
    .title = Appointment from outside
    .todo = Add it to the file before submitting.

E510 = Evidence of need and of ability.
    .title = Need and ability
    .todo = Add it to the file before submitting.

E511 = The sender's confirmation of ethics, health and capability.
    .title = Confirmation by the sender
    .todo = Add it to the file before submitting.

E140 = { $person } retires after { $last_day }.
    .title = Retiring soon
    .todo = Plan a successor; give notice and decide in time.

E141 = The secondment of { $person } from { $from } to { $to } is longer than the cap (to the end of { $latest }).
    .title = Secondment beyond the cap
    .todo = Check the days on the list and in the decision.

E142 = The secondment of { $person } ended on { $to }; neither return nor extension is noted.
    .title = Secondment has ended
    .todo = Confirm the return, or add the decision to extend.

E143 = The secondment of { $person } has no last day.
    .title = Secondment without an end
    .todo = Add the last day from the decision.

E144 = { $person } is listed as seconded and is of a kind that is not seconded.
    .title = Kind that is not seconded
    .todo = Check the kind of person and the decision.

E145 = { $person } is past the day of retirement, { $last_day }, and still on the list.
    .title = Past retirement
    .todo = Check birth and sex, or whether service was prolonged.

E146 = The secondment of { $person } runs to { $to }, past retirement on { $last_day }.
    .title = Secondment past retirement
    .todo = Adjust the term.

G301 = { $unit } has { $on_headcount } people and no authorised civil-servant headcount.
    .title = No headcount
    .todo = Add the decision; until then the unit counts as neither short nor over.

G302 = { $unit } has no authorised headcount and { $on_headcount } people.
    .title = Zero headcount
    .todo = Check the authorised number.

G303 = { $unit } has { $count } people whose position was not recognised; they count to the total only.
    .title = Position not recognised
    .todo = Write the position or field of each person.

G304 = { $unit }: positions add up to { $sum }, the total is { $total }.
    .title = Parts differ from the total
    .todo = Check the decision.

G305 = { $unit }: { $count } seats by position are presumed from those present, declared needs and empty fields.
    .title = Seats presumed
    .todo = Add headcount by position or field where it exists.

G306 = Nobody works in the field { $field } in { $unit }.
    .title = Empty field
    .todo = Rearrange inside the commune first, then transfer or second.

G307 = { $unit } declares a need for { $needed }, its total leaves { $free }.
    .title = Needs beyond the headcount
    .todo = Put the needs in order, or ask to adjust the headcount.

G308 = { $unit } has two headcounts in force: { $first } and { $second }; the larger is used.
    .title = Two headcounts
    .todo = Keep the line that the decision gives.

G309 = { $unit }: { $authorised } professional posts are presumed, the total less the leading posts.
    .title = Professional total presumed
    .todo = Add headcount by position where it exists.

G310 = { $unit }: the field { $field } is only covered beside other work.
    .title = Field covered only
    .todo = Consider somebody whose main work it is.

G311 = { $unit }: nobody in the field { $field } has fitting training.
    .title = Nobody fitting
    .todo = Consider rearranging, training or seconding.

G312 = { $unit } has { $count } people of unknown kind; they are not counted.
    .title = Kind not known
    .todo = Write the kind of each person.

G313 = { $unit }: the provisional headcount ({ $authorised }) is used.
    .title = Provisional headcount
    .todo = Update it when the decision comes.

G314 = { $unit } has { $count } civil servants of a block whose headcount is not given; they are left out.
    .title = Block without headcount
    .todo = Add the headcount of that block to count them.

P401 = The law asks for years of service left of rotation only; { $years } years for all who are sent are the programme's own.
    .title = The programme's own condition
    .todo = Keep the condition or remove it.

P402 = { $sender }: the share of { $base } people holds no whole number; rounded outwards, { $low } to { $high } people.
    .title = No whole number in the share
    .todo = Fix the number for this body if need be.

P403 = The share of planned staff reads two ways: of those present, sent from among the planned (used here), or of the planned.
    .title = The share reads two ways
    .todo = Confirm the reading; base = "planned" is the other.

P404 = The province asks for at least 3 months of secondment; there is no national minimum.
    .title = The province's shortest term
    .todo = Keep terms of 3 months or more.

P405 = Wave { $wave }: { $term_months } months are fewer than the { $needed_months } that bring the reinforcement benefits.
    .title = Term below the benefits
    .todo = Tell those who are sent.

P406 = Planned staff are sent on secondment; rotation is for leaders only, 36 months or more, with 10 years left.
    .title = Secondment or rotation
    .todo = Confirm the form in the decision.

P407 = Seconding public employees into civil-servant posts needs the consent of the managing body.
    .title = Consent needed
    .todo = Obtain it before the decision; or consider reception under articles 13 and 14 of Decree 170/2025.

P409 = The law on public employees on { $on } has not been checked against its text.
    .title = Confirm the law on public employees
    .todo = Check the articles before submitting.

P410 = The programme names { $sender }, which no list has.
    .title = Sender not on the lists
    .todo = Add its staff list, or correct the name.

P411 = The first day of wave 1 is not published; the first of the month is used.
    .title = First day assumed
    .todo = Correct it in the programme if known.

P412 = The bars of the law are wider than the province's; the plan applies both.
    .title = Both sets of bars apply
    .todo = Nothing to do.

P413 = Wave { $wave }: { $term_months } months are the cap; no extension is possible.
    .title = Term at the cap
    .todo = Prepare a position for the return.

P414 = Support of { $low } to { $high } weeks is no secondment under article 26, unless it is documented as one.
    .title = Short support
    .todo = Send people on duty travel; or go through the whole procedure of a secondment.

P415 = The local document also counts two failed years in a row; the national rule answers these with dismissal, not with streamlining.
    .title = Two failed years
    .todo = Follow the rules on dismissal; no streamlining allowance is due.

P416 = The document is called { $word } and bears the symbol { $symbol }; it is kept as printed.
    .title = Name and symbol do not agree
    .todo = Check the original before quoting it.

P417 = Besides secondment, public employees who qualify may be received as civil servants.
    .title = Reception may be considered
    .todo = Consider it for people with 5 continuous years of service.

P418 = The rule on ratings in streamlining changed on { $from }: { $cites }.
    .title = The streamlining rule was replaced
    .todo = Apply the rule in force on the day of review.

P419 = An appointment to a leading post of a commune office has conditions: planning, { $years ->
        [0] ratings as the law of the day asks
       *[other] { $years } years rated good or better
    }, age for a full term; only people who qualify are listed, special cases are for the competent authority.
    .title = Conditions of appointment
    .todo = Review each person before submitting.

P420 = From provincial deputy division head to head of a commune office: establish first which posts are equivalent; a higher post asks for 12 months in the adjacent lower one.
    .title = Equivalent posts
    .todo = Consult the table of equivalent posts; to an equal or lower post, appoint directly under article 34.

P421 = Wave { $wave }: at its end it may be extended only for an urgent task that is unfinished for an objective reason.
    .title = Condition of an extension
    .todo = State the ground of the secondment; work of a set time is not extended.
