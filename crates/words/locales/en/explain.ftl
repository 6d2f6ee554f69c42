# Why, why not and what would have to change: the sentences of explanations.

## What the line does

explain-mends-broken-minimums = Brings the sender { $value } closer to its minimum.
explain-mends-empty-fields = { $unit } has nobody for { $field }; this line fills that.
explain-mends-unfitting-positions = { $unit } has nobody whose training fits { $position }; this line fills that.
explain-mends-fair-shortage = { $unit } is short of people; this line lowers the fair shortage by { $value }.
explain-mends-disturbance = Keeps the line of the plan before.

## Where the other plan differs (the most important aim that does)

explain-diff-same = no aim changes
explain-diff-tie = all aims are equal, only the tie-break differs
explain-diff-broken-minimums = { $worse ->
    [yes] senders miss their minimums by { $value } more
   *[no] senders miss their minimums by { $value } fewer
}
explain-diff-empty-fields = { $worse ->
    [yes] { $value ->
        [one] one more field has nobody
       *[other] { $value } more fields have nobody
    }
   *[no] { $value ->
        [one] one field fewer has nobody
       *[other] { $value } fields fewer have nobody
    }
}
explain-diff-unfitting-positions = { $worse ->
    [yes] { $value ->
        [one] one more position has nobody whose training fits
       *[other] { $value } more positions have nobody whose training fits
    }
   *[no] { $value ->
        [one] one position fewer has nobody whose training fits
       *[other] { $value } positions fewer have nobody whose training fits
    }
}
explain-diff-fair-shortage = { $worse ->
    [yes] the fair shortage grows by { $value }
   *[no] the fair shortage falls by { $value }
}
explain-diff-disturbance = { $worse ->
    [yes] { $value } more lines of the plan before are changed
   *[no] { $value } fewer lines of the plan before are changed
}
explain-diff-from-province = { $worse ->
    [yes] { $value } more must come from provincial bodies
   *[no] { $value } fewer come from provincial bodies
}
explain-diff-from-centres = { $worse ->
    [yes] { $value } more must come from service centres
   *[no] { $value } fewer come from service centres
}
explain-diff-between = { $worse ->
    [yes] { $value } more must be transferred between communes
   *[no] { $value } fewer are transferred between communes
}
explain-diff-inside = { $worse ->
    [yes] { $value } more must be rearranged inside communes
   *[no] { $value } fewer are rearranged inside communes
}
explain-diff-volunteers = { $worse ->
    [yes] { $value } more go without having wished to
   *[no] { $value } fewer go without having wished to
}
explain-diff-fit = { $worse ->
    [yes] it fits less well by { $value } points
   *[no] it fits better by { $value } points
}
explain-diff-fit-km = { $farther ->
    [yes] it fits less well by { $value } points; the other candidate is { $km } km farther away
   *[no] it fits less well by { $value } points, though the other candidate is { $km } km nearer
}

## Alternatives

explain-for-seat = If this person did not take that seat
explain-for-person = If this person took another seat
explain-for-eligible = The seat that comes nearest
explain-alt-stays = The person stays where they work now.
explain-alt-goes = The person goes to { $unit }, { $position }.
explain-alt-takes = The seat is taken by { $people }.
explain-alt-takes-other = The seat is taken by another candidate.
explain-alt-empty = Nobody takes the seat instead.
explain-alt-others = { $count ->
    [one] One other person is touched.
   *[other] { $count } other people are touched.
}
explain-alt-then = Then { $what }.
explain-forced-line = There is no alternative: the limits force it so.
explain-pinned = The planner pinned this line; the reason is not in the plan.

## The smallest change

explain-smallest = The smallest change that would give another result
explain-change-wish = The person's own request for { $unit }, { $position } would be enough.
explain-change-no-wish = It would be enough if the person took the wish back.
explain-change-slot-more = One more slot for { $unit } would be enough.
explain-change-slot-fewer = One slot fewer for { $unit } would be enough.
explain-change-seat-more = One more authorised seat at { $unit }, { $position } would be enough.
explain-change-eligible = To be chosen, this seat would have to make up for this: { $what }.
explain-change-moved = Only if another arrangement made up for this: { $what }.
explain-change-tie = Both arrangements are equal in every aim; one point more in any of them would be enough.
explain-change-withheld = There is a small change; only this person and the planner are told which.

## Why not

explain-why-not-criteria = Not eligible.
explain-why-not-covers = Covers a field that nobody else works in, and therefore stays.
explain-why-not-several-posts = Holds several posts; what becomes of the others must be settled first.
explain-why-not-leads = Leads an office; a plan of seats does not change leading posts.
explain-why-not-no-fitting-seat = No open seat within the programme's steps fits the training.
explain-why-not-outside = Is at no seat of the plan and in no sending body.

## One seat

explain-seat-title = { $unit }, { $position }: { $authorised } authorised, { $before } working, { $after } with the plan, { $missing } still missing
explain-seat-presumed = The number of these seats is presumed.
explain-seat-takes = Coming: { $people }.
explain-seat-takes-count = Coming: { $count }.
explain-seat-candidates = { $count } others could come and do not; { $elsewhere } of them have another line.
explain-seat-full = Every seat is filled.
explain-seat-nobody = Nobody who may go and whose training fits could come.
explain-seat-limits = Some could come, but the limits on numbers leave no room.
explain-seat-because = Nobody more comes, because then { $what }.
explain-seat-best = Nearest to being chosen: { $people }.

## One sender

explain-quota-title = { $unit }: may send { $range } of { $base }; sends { $sent }, of whom { $leaders } leaders (at least { $least })
explain-quota-able = { $able } may go and suit a seat.
explain-quota-more = With one more slot: { $what }.
explain-quota-more-nothing = With one more slot: nothing gets better.
explain-quota-fewer = With a minimum lower by one: { $what }.
explain-quota-fewer-nothing = With a minimum lower by one: nothing gets better.
explain-quota-who = Who would go or would no longer go: { $people }.

## For whom

audience-planner = the planner
audience-chair = the chair who approves
audience-sender = the sending body
audience-receiver = the receiving commune
audience-person = the person concerned
audience-public = the public
explain-public = In the plan: { $moved }; eligible and not in the plan: { $eligible }; not eligible: { $others }. Numbers below 5 are not given.
explain-few = below 5
explain-nobody-to-tell = There is nothing to tell this audience.
