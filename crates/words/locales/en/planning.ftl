# Verification of a plan.

V101 = The plan file cannot be read: { $what }.
    .title = The plan file is not intact
    .todo = Use the original file that the program wrote; do not edit it by hand.

V102 = The workbooks given do not yield the register that the plan rests on.
    .title = Other data than the plan's
    .todo = Give the same workbooks as when the plan was made, or plan again on the new data.

V103 = The programme inside the plan cannot be read: { $what }.
    .title = The programme inside the plan is damaged
    .todo = Use the original plan file.

V104 = The ground of the plan cannot be laid: { $what }.
    .title = The ground of the plan cannot be laid
    .todo = Check the data, the pins and the forbids.

V105 = The programme inside the plan is not the programme { $code }.
    .title = Another programme than the original
    .todo = Plan again with the original; give a province's own programme a code of its own and compare with --programme.

V110 = { $person } stands on two lines of the plan.
    .title = One person on two lines
    .todo = Make the plan again.

V111 = The line of { $person } names a person or seat that the data do not have.
    .title = Unknown person or seat
    .todo = Give the same workbooks as when the plan was made.

V120 = The training does not fit the position { $position }.
    .title = Training does not fit the position
    .todo = Choose somebody whose training fits, exactly or nearly.

V121 = The position { $position } is not a professional seat within the authorised headcount.
    .title = The seat is not open
    .todo = Choose a position with a free seat.

V122 = The receiving commune has its total and takes nobody from outside.
    .title = The commune has its total
    .todo = Choose a commune that is short.

V123 = The programme does not allow this person to fill the position { $position } by this step.
    .title = The programme does not allow this step
    .todo = Look at the steps and ranges of the programme.

V130 = { $unit } sends { $sent } (at least { $at_least }), { $leaders } of them leaders (at least { $leaders_at_least }); the plan says so.
    .title = A sender's minimum is missed
    .todo = It can be adopted only by an override with a reason.

V131 = { $unit } sends { $sent }, at most { $at_most } are allowed.
    .title = Over a sender's maximum
    .todo = Make the plan again.

V132 = { $unit } sends { $sent } (at least { $at_least }), { $leaders } of them leaders (at least { $leaders_at_least }).
    .title = Under a sender's minimum
    .todo = Make the plan again.

V133 = The commune gives more people than it is over.
    .title = A donor falls below its total
    .todo = Make the plan again.

V134 = After the plan the commune is over its total.
    .title = A receiver goes over its total
    .todo = Make the plan again.

V135 = After the plan a position has more people than seats and than before.
    .title = A position goes over its seats
    .todo = Make the plan again.

V136 = After the plan a field or position has lost its last fitting person.
    .title = The last person is taken
    .todo = Make the plan again.

V137 = { $person } is pinned and not at { $seat }.
    .title = A pin is not kept
    .todo = Make the plan again.

V138 = { $person } is at { $seat }, which was forbidden.
    .title = A forbid is not kept
    .todo = Make the plan again.

V140 = An eligible volunteer could replace somebody moved without a wish, at no cost to any higher aim.
    .title = A volunteer is passed over
    .todo = Make the plan again.

V141 = The prices do not have the size of the problem built anew from the data.
    .title = The proof has another shape
    .todo = Use the original plan file.

V142 = The prices do not prove that no plan is better: { $fault }.
    .title = The proof fails
    .todo = Make the plan again.

V143 = The tier { $tier } counted from people differs from the problem's.
    .title = Two counts disagree
    .todo = This is a defect of the program; send the plan file to its developers.

V144 = Another plan is as good.
    .title = Not the only best plan
    .todo = Make the plan again.

V145 = Tie-break { $salt } should have been used first.
    .title = The tie-break was chosen
    .todo = Make the plan again.

V160 = { $person } and { $other } work in one agency although they are to be kept apart.
    .title = Two people who must be in different agencies
    .todo = Make the plan again with --apart.

V161 = Allowances come to { $is } dong, more than the { $at_most } dong that there are.
    .title = Over the budget for allowances
    .todo = Make the plan again, or raise the budget.

V162 = In some commune { $is } people leave their seats, more than the { $at_most } allowed.
    .title = Too many people of a commune leave their seats
    .todo = Make the plan again.

V163 = The tree that proves the side limits is wrong: { $fault }.
    .title = The proof tree is wrong
    .todo = Use the original plan file, or make the plan again.

V150 = The field { $field } of the plan does not follow from data, programme and lines.
    .title = A field does not follow
    .todo = Use the original plan file.

V151 = The posting of { $person } to { $unit } ends before the day of adoption.
    .title = The posting has ended
    .todo = Adopt on an earlier day, or make the plan again.

V152 = { $person } is no longer on any list, or the seat of that line is no longer there.
    .title = Person or seat gone
    .todo = Look at the plan that is offered instead, or make the plan again.

tier-broken-minimums = Minimums of senders missed
tier-empty-fields = Fields with nobody
tier-unfitting-positions = Positions with nobody whose training fits
tier-fair-shortage = Fair weighted shortage (millionths)
tier-disturbance = Lines that differ from the plan before
tier-from-province = From provincial bodies
tier-from-centres = From service centres
tier-between = Between communes
tier-inside = Inside communes
tier-volunteers = Moved without a wish
tier-fit = Fit (the smaller the better)
tier-tie-break = Tie-break

conflict-too-few-people = { $sender } must send { $must } but only { $able } of its { $present } may go and fit a seat: { $because }
conflict-too-few-leaders = { $sender } must send at least { $must } division leader(s) but only { $able } of its { $present } may go and fit a seat: { $because }
conflict-competes = { $sender } must send { $must }, but other senders must fill the seats that suit
conflict-total = { $commune }: its total leaves no more room
conflict-last-person = { $commune }: the last person of a field or position cannot be taken
conflict-pinned = { $person }: a pin
conflict-no-fitting-seat = no short seat fits the training

conflict-forbidden = a forbid stands against it
conflict-pinned-elsewhere = pinned to another seat
conflict-over-quota = above the sender's maximum
conflict-apart = { $first } and { $second }: to be kept apart
conflict-budget = a budget for allowances of { $most } dong
conflict-gross-leavers = { $commune }: at most { $most } people may leave their seats

side-apart = Kept in different agencies: { $pairs ->
    [one] one pair, as asked
   *[other] { $pairs } pairs, all as asked
}; without this limit, { $without } would share an agency.
side-budget = One-off allowances: { $with } dong, with a budget of { $most } dong; without that limit: { $without } dong.
side-leavers = People who leave their seats in one commune: { $with } at most, with a limit of { $most }; without it: { $without }.
side-free = These limits make no aim worse.
side-cost = What these limits change: { $aims }.
side-aim = { $aim } { $with } (without them: { $without })
side-gap = All aims before “{ $aim }” are proved to be the best; in this one the plan has { $value }, and no plan has less than { $least }. Later aims are not proved.
side-gap-after = Proved to be the best up to and including “{ $aim }” ({ $value }); later aims are not proved.

V124 = Somebody who leads an office is moved into a professional seat.
    .title = A leader is taken out of the post
    .todo = Make the plan again; leading posts change by a procedure of their own.
