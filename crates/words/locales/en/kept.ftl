### The register kept: import, history, backup, numbers

## Help

help-import = Takes workbooks into the kept register: shows what would change, and writes when it is confirmed
help-import-more = A new list replaces what it speaks of: whoever is no longer on the list of their body has left it the day before. What a list has no column for stays as it was known. The register can be seen as of any day, and as it was known at any version.
help-history = Everything that was ever known of a person, or what was written into the register
help-backup = Saves everything into one file with a check-sum, while everybody goes on working
help-restore = Restores a backup into an empty database
help-restore-more = After that no book gives out a number until the highest one given out is confirmed: canbo numbers --highest.
help-numbers = Books of decision numbers; confirms the highest number after a restore
help-plans = The plans kept beside the register; how one was made, adopted and taken back; or its files
help-plans-more = Commands that take a plan take, with --db, also its digest or how it begins: canbo explain 3f2a91c0 --db canbo.db. They then look at the register as it was known when the plan was made.
help-adopt = Adopts a kept plan: verified again on the register as it is now, each line becomes a case
help-adopt-more = Still the best plan: adopted. Not the best any more, or missing minimums: what is lost is shown, and a reason is asked for. In breach of a rule: not adopted; the plan of today that disturbs its lines least is kept and named. --withdraw takes an adoption back.
help-jobs = Work that was put in line: what waits, runs and is done
help-schedule = Work that comes again by a rule, such as a backup each night
help-schedule-more = A rule is a line of cron in the time of Viet Nam: minute, hour, day, month, weekday. "0 1 * * *" is each night at one. Somebody has to do the work: canbo work.
help-work = Does what is in line, until it is asked to end
help-work-more = Several may work on one register at once; each job is done by one of them. What a machine that fails had in hand is taken up by another.
help-arg-later = Puts the plan in line; canbo work makes it
help-plans-arg-plan = Digest of the plan, or how it begins
help-plans-arg-out = Folder for plan.json, plan.xlsx and summary.txt
help-adopt-arg-plan = Digest of the plan, or how it begins
help-adopt-arg-on = The day on which it is held against the register; today by default
help-arg-reason = Why, in words that are kept
help-arg-withdraw = Takes an adoption back
help-adopt-arg-yes = Does it without asking
help-arg-cancel = Number of a job that shall end
help-schedule-arg-name = Name of the schedule
help-arg-rule = When: minute, hour, day, month, weekday
help-arg-backup_to = Folder for backups, on the machine that does the work
help-arg-keep = How many of them to keep; all by default
help-arg-remove = Takes the schedule away
help-arg-until_idle = Ends when nothing is due any more
help-arg-db = The kept register: an SQLite file (canbo.db), or a server, postgres://USER@HOST/NAME
help-arg-province = Code of the province, where several are kept
help-arg-known_at = As it was known at this version; the newest by default
help-import-arg-on = The day that the workbooks speak of, such as 2025-09-09 or 09/09/2025; today by default
help-arg-partial = The lists are only parts: nobody has left who is not on them
help-arg-whole = The lists name everybody of their bodies, although many would leave: whoever is not on them has left
help-arg-same_people = Whoever bears a staff number of the register is the same person, although both name and birth differ
help-arg-yes = Writes without asking
help-arg-key = Key of the operation: the same key has one effect
help-arg-who = Key or name (marks do not matter)
help-arg-all = Also what was corrected since
help-backup-arg-out = The backup file
help-arg-backup = The backup file
help-arg-highest = Highest number given out by a book; may be repeated

## Import

import-blocked = Nothing was imported: the workbooks have problems that must be mended first.
import-first = Province { $province }: first import, as of { $day }
import-onto = Province { $province }: compared with version { $base }, as of { $day }
import-added = New people
import-changed = People with changed facts
import-left = People no longer on the list of their body
import-removed = People known only by an earlier import of the same day: taken out
import-units = Units new or changed
import-headcounts = Lines of headcount changed
import-needs = Declared needs changed
import-events = Bodies with changed training, surveys or workload
import-person-added = new on the list
import-person-removed = no longer in the register
import-person-left = no longer on the list of { $from }
import-person-moved = { $from } → { $to }
import-more = … and { $count } more; --json gives all.
import-known-as = { $name }: the new key { $read } is known again as { $kept } of { $place }, who is missing on the list there and has the same name and day of birth.
import-alike = { $name }: { $read } has the same name and day of birth as { $kept } of { $place }, whose list was not read: taken for two people.
import-away = { $list }: mostly people who are seconded or absent, so it is not taken for the whole list of any body.
import-later = A list of { $later } was imported already. { $count } people who change from { $day } on stay changed after { $later } too, also where the list of that day confirmed otherwise. Import the list of { $later } again after this one; that puts right only those whom it names.
import-province = The whole province
import-emptied = { $place }: { $leave } of { $of } people would leave because the list does not name them.
import-emptied-more = … and { $count } bodies more.
import-other = Staff number { $number }: the register has { $kept-name }, born { $kept-birth }, { $kept-place }; the list has { $read-name }, born { $read-birth }, { $read-place }. Most likely two people.
import-nothing = Nothing was written.
import-ask = Write this into the register? [y/N]
import-ask-whole = Do the lists name everybody of these bodies? If they are only parts: --partial. [y/N]
import-ask-same-people = Is each of these staff numbers that of one person, whose name and birth were corrected? If they are two people: mend the number in the list. [y/N]
import-ask-confirmed = Write down that the lists of this day confirm the register? [y/N]
import-not-written = Nothing was written. Add --yes to write it.
import-not-whole = Nothing was written. Add --partial if the lists are only parts, --whole if they name everybody. --yes alone is not enough.
import-not-same-people = Nothing was written. If they are two people, mend the number in the list; if they are one, add --same-people. --yes alone is not enough.
import-written = Written as version { $version }: { $people } people.
import-confirmed = Written as version { $version }: nothing changed, { $people } people confirmed.
import-again = This import was carried out before, as version { $version }; nothing is done again.
import-notes = What was read has its notes; they do not stop the import:
import-same = The register says already what was read.
head-import-what = Change
plan-kept = Kept as plan { $digest }…, made from version { $version } of the register.

fact-id = key
fact-name = name
fact-birth = birth
fact-sex = sex
fact-kind = kind
fact-posts = posts
fact-qualifications = qualifications
fact-theory = political theory
fact-pay = pay
fact-recruited = recruited
fact-experience-years = years of experience
fact-ratings = ratings
fact-planned = in planning
fact-absences = absences
fact-youngest-child-born = birth of the youngest child
fact-pregnant = pregnancy
fact-hardship = hardship
fact-ask-board = ask the organisation board
fact-rotation = rotation
fact-wish = wishes
fact-confirmations = confirmations
fact-presumed = { $value } (presumed)
sex-male = male
sex-female = female
rating-not-completed = did not complete the tasks
rating-completed = completed the tasks
rating-good = completed the tasks well
rating-excellent = completed the tasks excellently
absence-maternity = maternity leave
absence-study = study
absence-retirement-decided = retirement decided
absence-other = away
pay-rank = rank { $value }
pay-step = step { $value }
pay-coefficient = coefficient { $value }
pay-allowance = position allowance { $value }
wish-volunteer = volunteers
wish-signed = request signed on { $day }
confirmed-ethics = ethics on { $day }
confirmed-health = health on { $day }
confirmed-capability = capability on { $day }

## History

head-count = Number
head-day = Day
head-version = Version
head-at = Written at
head-by = By
head-cause = Why
history-import = import of { $file }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
history-several = Several people are named “{ $who }”; choose by key:
history-more = … and { $count } more; give more of the name.
history-nowhere = nowhere any more
usage-no-name = a key or a name is needed.
days-from = from { $from }
days-until = until { $to }
history-days = From { $from } to the end of { $to }
history-from = From { $from }
history-since = known since version { $version } ({ $by })
history-until = corrected in version { $version }
head-born = Born
tenure-home = Home
tenure-seconded = On secondment
tenure-concurrent = Besides

## Backup and numbers

backup-written = Saved { $rows } rows into { $path }.
restore-done = Restored { $rows } rows from the backup made at { $at }.
restore-book = Book { $body } of { $year } gives out no numbers yet: the backup knows numbers up to { $last }. Confirm the highest number given out: canbo numbers --db { $db } --highest { $body }/{ $year }=NUMBER
restore-book-of = Book { $body } of { $year } in province { $province } gives out no numbers yet: the backup knows numbers up to { $last }. Confirm the highest number given out: canbo numbers --db { $db } --province { $province } --highest { $body }/{ $year }=NUMBER
restore-book-nowhere = Book { $body } of { $year } belongs to no province that is kept: its numbers up to { $last } stay recorded, and it gives out no more.
head-book = Book
head-province = Province
head-year = Year
head-last-number = Last number
head-book-state = State
book-ready = gives out numbers
book-unconfirmed = highest number not confirmed
numbers-none = There are no books of numbers yet.

## Plans, adoption, jobs

head-plan = Plan
head-lines = People moved
head-adopted = Adopted
plans-elastic = (misses minimums)
plans-none = No plan is kept yet. canbo plan --db … makes one and keeps it.
adopt-head = Plan { $plan }: { $lines } people, made from version { $base }; held against version { $version } as of { $day }
adopt-elastic = This plan misses minimums of senders and says so; it is adopted for a stated reason only.
adopt-best = No rule is broken, and no plan is better.
adopt-worse = No rule is broken, but a plan made today would be better:
adopt-breach = It cannot be carried out as it is: { $count ->
    [one] one thing does not hold
   *[other] { $count } things do not hold
} on the register of today.
adopt-dropped = { $person } can no longer be held to { $seat }; that wish is left out of the new plan.
adopt-instead = Kept instead: plan { $plan }, { $lines } people, { $touched } lines differ. Look at it, then: canbo adopt { $plan } --db { $db }
adopt-needs-reason = To adopt it all the same, say why: --reason "…"
adopt-ask = Adopt this plan? [y/N]
adopt-not-done = Nothing was changed. Add --yes to do it.
adopt-done = Adopted on version { $version }: { $count ->
    [one] one case
   *[other] { $count } cases
} opened.
withdraw-ask = Take this adoption back? [y/N]
withdraw-done = The adoption of plan { $plan } was taken back. Its cases are closed.
head-tier = What counts
head-this-plan = This plan
head-best-plan = Best plan
head-job = Job
head-job-kind = Work
head-job-state = State
head-progress = Progress
head-due = Due
head-attempt = Attempt
head-outcome = Outcome
jobs-none = Nothing was ever put in line.
job-waiting = waiting
job-running = at work
job-ending = ending
job-done = done
job-failed = not done
job-cancelled = cancelled
job-kind-plan = plan
job-kind-backup = backup
job-plan = plan { $plan }, { $lines } people
job-plan-elastic = plan { $plan }, { $lines } people, misses minimums
job-backup-left = { $file }; { $count ->
    [one] an older backup
   *[other] { $count } older backups
} could not be removed
job-no-plan = no plan exists: { $count ->
    [one] one limit clashes
   *[other] { $count } limits clash
}
plan-in-line = Put in line as job { $job }. Where nobody works yet: canbo work --db { $db }
head-schedule = Schedule
head-rule = Rule
schedule-set = “{ $name }” is due first at { $due }.
schedule-removed = “{ $name }” was taken away.
schedules-none = There are no schedules.
usage-no-schedule = there is no schedule “{ $name }”
work-waits = Waiting for work. Ctrl-C ends.
work-done = Job { $job } ({ $kind }): done. { $what }
work-cancelled = Job { $job } ({ $kind }): cancelled.
work-refused = Job { $job } ({ $kind }) cannot be done: { $what }
work-failed-again = Job { $job } ({ $kind }) failed and will be tried again: { $what }
work-failed = Job { $job } ({ $kind }) failed for the last time: { $what }
work-lost = Job { $job } ({ $kind }) was taken up by another machine.
work-put-back = Job { $job } ({ $kind }) was put back in line.

## Not done

refused-kept = the kept register could not do this: { $what }.
refused-nothing-kept = { $db } holds nothing yet. Import first: canbo import FILES --db { $db }
refused-which-province = several provinces are kept ({ $known }); choose with --province.
refused-nobody-kept = nobody in the register is “{ $who }”.
refused-no-province = the workbooks do not tell which province they are of.
refused-db = the database could not do this: { $what }.
refused-db-not-opened = { $db } cannot be opened: { $what }.
refused-db-no-such-file = there is no database { $db }. Look at the name again, or begin with canbo import.
refused-db-newer = { $db } was written by a newer Canbo (schema { $found }, this one knows { $known }). Use the newer Canbo.
refused-db-changed = somebody else has just written into the register of province { $province }. Nothing was written; look again and import again.
refused-db-unknown-province = nothing is kept of province { $province }.
refused-db-unknown-version = the register of province { $province } has no version { $version }.
refused-db-before-beginning = nothing is kept for { $day }; the register begins on { $first }.
refused-db-other-request = the key { $key } was used for another operation. Nothing was written.
refused-db-not-reconciled = book { $body } of { $year } was restored up to number { $last }: confirm the highest number given out before it gives out more.
refused-db-below-given-out = book { $body } of { $year } has given out numbers up to { $last }: the highest number cannot be lower.
refused-db-too-far = the last number known of book { $body } of { $year } is { $last }: { $stated } must be a slip. Nothing was confirmed; look at the number again.
refused-db-bad-backup = { $path } is not a whole backup: { $what }. Nothing was restored.
refused-db-foreign = { $db } is no database of Canbo, and stays as it is. Choose another place.
refused-db-long-key = a key is too long to be kept ({ $what }). Nothing was written; shorten it in the workbook.
refused-db-no-such-plan = no plan { $plan } is kept. canbo plans shows those that are.
refused-db-several-plans = several plans begin with { $plan }: give more of the digest.
refused-db-no-such-job = there is no job { $job }.
refused-no-reason = a reason is needed: --reason "…"
refused-not-adopted = plan { $plan } is not adopted.
refused-already-adopted = plan { $plan } was adopted before, at { $at } by { $by }.
refused-rule = “{ $rule }” is no rule: { $what }. A rule is minute, hour, day, month and weekday, such as "0 1 * * *".
refused-db-not-empty = { $db } holds data already; a backup is restored into an empty one.
refused-db-occupied = { $path } is there already and is no backup of Canbo; it stays as it is. Choose another name.
head-folder = Folder
head-keep = Kept
schedule-still = stands still until it is set again
schedule-keep-all = all
usage-schedule-name = a schedule needs a name
restore-jobs = { $count ->
    [one] One job that was in line is
   *[other] { $count } jobs that were in line are
} cancelled: the register that the backup is of may still be doing them. Put in line again what is still needed.
restore-schedule = Schedule “{ $name }” stands still, since the register that the backup is of may still follow it. To see it: canbo schedule --db { $db }; to set it again: canbo schedule NAME --rule … --backup-to …
rule-flaw-fields = it must have five parts
rule-flaw-never = it never comes
rule-flaw-unreadable = a part cannot be read ({ $what })
numbers-highest = Book { $body } of { $year }: known up to number { $last }; { $highest } becomes the highest number given out
numbers-new = Book { $body } of { $year } is not there: it begins, with { $highest } as the highest number given out
numbers-ask = This cannot be undone. Write it? [y/N]
numbers-not-done = Nothing was written. Add --yes to write it.
usage-book-year = { $year } is no year of a book of numbers
refused-db-no-such-book = there is no book { $body } of { $year }, and no unit of province { $province } has that key. Nothing was written.
refused-db-no-address = { $db } is neither the address of a PostgreSQL server (postgres://USER@HOST/NAME) nor a name of a file. If a file is meant, put ./ before it.
db-cause-unreachable = the server cannot be reached
db-cause-busy = the database is busy, try again later
db-cause-address = the address cannot be read
db-cause-password = the server does not let you in: wrong user or password
db-cause-no-database = the server has no such database
db-cause-permission = permission denied
db-cause-read-only = it can be read, and nothing can be written there
db-cause-not-opened = the file cannot be opened
db-cause-damaged = the file is damaged
db-cause-full = the disk is full
backup-flaw-short = the file is too short
backup-flaw-sum = its check-sum is not that of its bytes, so it was cut or changed
backup-flaw-other = it does not begin as one
backup-flaw-content = what it says is not right ({ $what })
withdraw-again = This request to take the adoption of plan { $plan } back was carried out before; nothing is done again.
adopt-again = Plan { $plan } was adopted by this very request; it is not done twice.
adopt-earlier = Judged as of { $day }, not of today ({ $today }).
adopt-late = { $count ->
    [one] One line was
   *[other] { $count } lines were
 } to begin before { $day }: the decisions will carry a later day.
needs-db = { $option } is for a register kept in a database: give --db FILE-or-ADDRESS instead of the workbooks
refused-before-change = the register knows of changes from { $changed } on, after { $on }: adopt as of { $changed } or later.
refused-clash = plan { $plan } is adopted and { $count } of its people have not moved yet ({ $what }); together the two proofs no longer hold. Take that adoption back first (canbo adopt { $plan } --withdraw), or wait until lists show that it is carried out.
clash-programme = the same programme
clash-people = { $count ->
    [one] one person
   *[other] { $count } people
 } in common
clash-seats = { $count ->
    [one] one seat
   *[other] { $count } seats
 } in common
clash-senders = { $count ->
    [one] one sending body
   *[other] { $count } sending bodies
 } in common
record-head = Plan { $plan } ({ $programme }): { $lines } people, for { $day }, made from version { $version } at { $at } by { $by }
record-parent = It goes out from plan { $plan }.
record-adopted = Adopted at { $at } by { $by }, held against version { $version } as of { $day }.
record-was-adopted = Was adopted at { $at } by { $by }, held against version { $version } as of { $day }.
record-not-adopted = Not adopted.
record-cases = { $count ->
    [one] One case
   *[other] { $count } cases
 }, of which { $open } { $open ->
    [one] waits
   *[other] wait
 } to be carried out, as far as lists tell.
record-reason = Reason: { $why }
record-open = It was not proved the best then.
record-loss = Another plan was better then ({ $what }).
record-withdrawn = Taken back at { $at } by { $by }: { $why }
