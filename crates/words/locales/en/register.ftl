# Putting the data of the workbooks together into people and headcounts. Codes R.

R201 =
    { $count ->
            [0] No name of a unit says which province the data are about.
           *[other] The names of units fit several provinces equally: { $provinces }.
    }
    .title = Province not clear
    .todo = Write the province into the sheet's title or add a column of official unit codes.

R202 =
    “{ $text }” is in { $province }, not in the province of the other data; these rows count for no unit ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Unit of another province
    .todo = Correct the name or code; leave out files of another province.

R203 =
    No commune, ward, special zone or body is recognised in “{ $text }” ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Unit not recognised
    .todo = Write the official name or the unit's code; for provincial bodies write “Sở …”, “Ban …”, “Trung tâm …” in full.

R204 =
    “{ $text }” can be: { $places } ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Name of a unit with several meanings
    .todo = Write the name with its marks and type (xã, phường), or the unit's code.

R205 =
    Code { $code } is { $unit }, but the row says { $name }; the code counts ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Code and name of a unit differ
    .todo = Correct the code or the name.

R206 =
    No cell, group row, title or sheet name says which unit these rows belong to ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Rows without a unit
    .todo = Add a column for the unit, or write its name into the sheet's title.

R207 =
    “{ $text }” is no known office of { $unit }; the people count for { $unit }, or for the office of their position ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Office of a commune not recognised
    .todo = Write the office's present name.

R209 =
    “{ $text }” is part of a body, but of which one is not said ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Body not named
    .todo = Add a column for the body, or write its name into the sheet's title.

R210 = The row has no name; nobody is read from it.
    .title = Name missing
    .todo = Write the name, or delete the row.

R211 =
    The kind of person is not written; presumed by title and unit: { $kind ->
            [cadre] cadres
            [civil_servant] civil servants
            [public_employee] public employees
            [contract] contract staff
            [part_time] part-time workers
            [military] military
            [police] police
           *[other] { $kind }
    } ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Kind of person presumed
    .todo = Add a column for the kind: cán bộ, công chức, viên chức, hợp đồng.

R212 =
    “{ $text }” matches no job position of a commune ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Position not recognised
    .todo = Use the catalogue of positions, or add a column for the field.

R213 =
    “{ $text }” matches no field ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Field not recognised
    .todo = Use the names of the fields of a commune.

R214 =
    Position, title and field do not say what the work is ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Position not known
    .todo = Write each person's position or main field.

R215 =
    “{ $text }” matches no degree and no major ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Degree not recognised
    .todo = Write the degree and the major.

R216 =
    The major “{ $text }” is not in the list; whether it fits a position cannot be judged ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Major not recognised
    .todo = Use the list's name, or add a column with the 7-digit code.

R217 =
    The major “{ $text }” is read as { $major } ({ $code }) ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Major presumed
    .todo = If that is wrong, add a column with the 7-digit code.

R218 =
    The major “{ $text }” stands without a degree; the lowest is taken until it is given ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Degree missing
    .todo = Write the degree.

R219 =
    “{ $text }” is read as the position { $position } ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Position presumed
    .todo = If that is wrong, write the position.

R220 =
    Incomplete dates in the column { $fact ->
            [name] name
            [number] staff number
            [birth] birth date
            [sex] sex
            [kind] kind of person
            [title] title
            [position] position
            [qualification] major
            [theory] political theory
            [rating] rating
            [rank] rank
            [step] salary step
            [coefficient] coefficient
            [allowance] position allowance
            [recruited] day of recruitment
            [post_from] first day in the post
            [experience] years of experience
            [planned] succession planning
            [rotated_on] day of the rotation
            [rotation] body rotated from
            [seconded_from] first day of the secondment
            [seconded_until] last day of the secondment
            [absence_from] first day of the absence
            [absence_until] last day of the absence
            [child] birth of the youngest child
            [request] day of the request
            [ethics] confirmation of ethics
            [health] confirmation of health
            [capability] confirmation of capability
            [headcount_kind] kind of headcount
            [document_date] day of the document
            [valid_from] first day of validity
            [valid_until] last day of validity
           *[other] fact
    }; the first day they can mean is taken, for an end the last ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Date presumed
    .todo = Write day, month and year.

R221 =
    { $date } in the column { $fact ->
            [name] name
            [number] staff number
            [birth] birth date
            [sex] sex
            [kind] kind of person
            [title] title
            [position] position
            [qualification] major
            [theory] political theory
            [rating] rating
            [rank] rank
            [step] salary step
            [coefficient] coefficient
            [allowance] position allowance
            [recruited] day of recruitment
            [post_from] first day in the post
            [experience] years of experience
            [planned] succession planning
            [rotated_on] day of the rotation
            [rotation] body rotated from
            [seconded_from] first day of the secondment
            [seconded_until] last day of the secondment
            [absence_from] first day of the absence
            [absence_until] last day of the absence
            [child] birth of the youngest child
            [request] day of the request
            [ethics] confirmation of ethics
            [health] confirmation of health
            [capability] confirmation of capability
            [headcount_kind] kind of headcount
            [document_date] day of the document
            [valid_from] first day of validity
            [valid_until] last day of validity
           *[other] fact
    } is no day of the calendar.
    .title = Impossible date
    .todo = Correct the date.

R222 =
    The { $fact ->
            [name] name
            [number] staff number
            [birth] birth date
            [sex] sex
            [kind] kind of person
            [title] title
            [position] position
            [qualification] major
            [theory] political theory
            [rating] rating
            [rank] rank
            [step] salary step
            [coefficient] coefficient
            [allowance] position allowance
            [recruited] day of recruitment
            [post_from] first day in the post
            [experience] years of experience
            [planned] succession planning
            [rotated_on] day of the rotation
            [rotation] body rotated from
            [seconded_from] first day of the secondment
            [seconded_until] last day of the secondment
            [absence_from] first day of the absence
            [absence_until] last day of the absence
            [child] birth of the youngest child
            [request] day of the request
            [ethics] confirmation of ethics
            [health] confirmation of health
            [capability] confirmation of capability
            [headcount_kind] kind of headcount
            [document_date] day of the document
            [valid_from] first day of validity
            [valid_until] last day of validity
           *[other] fact
    } is marked without a day; it counts as not yet given ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Confirmation without a day
    .todo = Write the day of the confirmation.

R223 =
    “{ $text }” in the column { $fact ->
            [name] name
            [number] staff number
            [birth] birth date
            [sex] sex
            [kind] kind of person
            [title] title
            [position] position
            [qualification] major
            [theory] political theory
            [rating] rating
            [rank] rank
            [step] salary step
            [coefficient] coefficient
            [allowance] position allowance
            [recruited] day of recruitment
            [post_from] first day in the post
            [experience] years of experience
            [planned] succession planning
            [rotated_on] day of the rotation
            [rotation] body rotated from
            [seconded_from] first day of the secondment
            [seconded_until] last day of the secondment
            [absence_from] first day of the absence
            [absence_until] last day of the absence
            [child] birth of the youngest child
            [request] day of the request
            [ethics] confirmation of ethics
            [health] confirmation of health
            [capability] confirmation of capability
            [headcount_kind] kind of headcount
            [document_date] day of the document
            [valid_from] first day of validity
            [valid_until] last day of validity
           *[other] fact
    } is not understood ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Cell not understood
    .todo = Write it in the usual way or choose from the template's list.

R225 = The place of secondment “{ $text }” is not recognised.
    .title = Place of secondment not recognised
    .todo = Write the commune or body.

R226 = The wished-for place “{ $text }” is not recognised.
    .title = Wished-for place not recognised
    .todo = Write the commune; separate several with semicolons.

R227 = The secondment is written from { $from } to { $to }: it ends before it begins.
    .title = Secondment ends before it begins
    .todo = Correct one of the days.

R228 = { $name } is listed as seconded here but stands in no list of a sending body.
    .title = Sending body not known
    .todo = Add the sending body's list.

R230 =
    { $rows ->
            [one] One row
           *[other] { $rows } rows
    } of this sheet concern people listed elsewhere too; the facts are joined.
    .title = People in several rows
    .todo = Nothing needs doing.

R231 =
    The { $fact ->
            [name] name
            [number] staff number
            [birth] birth date
            [sex] sex
            [kind] kind of person
            [title] title
            [position] position
            [qualification] major
            [theory] political theory
            [rating] rating
            [rank] rank
            [step] salary step
            [coefficient] coefficient
            [allowance] position allowance
            [recruited] day of recruitment
            [post_from] first day in the post
            [experience] years of experience
            [planned] succession planning
            [rotated_on] day of the rotation
            [rotation] body rotated from
            [seconded_from] first day of the secondment
            [seconded_until] last day of the secondment
            [absence_from] first day of the absence
            [absence_until] last day of the absence
            [child] birth of the youngest child
            [request] day of the request
            [ethics] confirmation of ethics
            [health] confirmation of health
            [capability] confirmation of capability
            [headcount_kind] kind of headcount
            [document_date] day of the document
            [valid_from] first day of validity
            [valid_until] last day of validity
           *[other] fact
    } of { $person } differs: “{ $other ->
            [cadre] cadre
            [civil_servant] civil servant
            [public_employee] public employee
            [contract] contract staff
            [part_time] part-time
            [military] military
            [police] police
            [male] male
            [female] female
            [elementary] elementary
            [intermediate] intermediate
            [advanced] advanced
            [bachelor] bachelor
            [not_completed] not completed
            [completed] completed
            [good] good
            [excellent] excellent
            [yes] yes
            [no] no
           *[other] { $other }
    }” here, “{ $kept ->
            [cadre] cadre
            [civil_servant] civil servant
            [public_employee] public employee
            [contract] contract staff
            [part_time] part-time
            [military] military
            [police] police
            [male] male
            [female] female
            [elementary] elementary
            [intermediate] intermediate
            [advanced] advanced
            [bachelor] bachelor
            [not_completed] not completed
            [completed] completed
            [good] good
            [excellent] excellent
            [yes] yes
            [no] no
           *[other] { $kept }
    }” at { $kept_at }. The latter is used.
    .title = Facts differ
    .todo = Make the two places agree.

R232 = { $name } and { $other } ({ $other_at }) are written with one personal identity number.
    .title = One identity number, two people
    .todo = Check and correct the number of one of them.

R233 = Staff number { $number } is written for { $people } people (first at { $other_at }); it is not used as a key.
    .title = One staff number, several people
    .todo = Correct the numbers; a running number of a list is no staff number.

R234 = { $name } has two different personal identity numbers (the other at { $other_at }); still one person by staff number and name.
    .title = One person, two identity numbers
    .todo = Check and correct the number.

R235 = There are people of the name { $name } with the same birth in one unit (the other at { $other_at }); they are taken as different people.
    .title = Namesakes
    .todo = If it is one person, write the staff number or full birth date in both places.

R236 = { $person } is listed in two places: { $other } (here) and { $kept } ({ $kept_at }). The latter counts.
    .title = One person in two units
    .todo = Remove one; for a secondment write the place and the term.

R237 = The personal identity number has { $digits } digits; it should have 12 (9 on the old card).
    .title = Identity number of wrong length
    .todo = Correct it; format the column as text to keep leading zeros.

R238 =
    The personal identity number of { $name } does not agree with the { $what ->
            [sex] sex
            [year] year of birth
            [both] sex and year of birth
           *[other] facts
    } written.
    .title = Identity number against sex or birth
    .todo = Check the number, the sex and the birth date.

R240 =
    The kind of headcount is not written; presumed: { $kind ->
            [public_employee] public employees
           *[other] civil servants
    } ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Kind of headcount presumed
    .todo = Add a column for the kind of headcount.

R241 = The headcount of { $unit } is { $other } here and { $kept } at { $kept_at }. The latter is used.
    .title = Headcounts differ
    .todo = Keep the number of the latest decision, or write the day of the document.

R242 =
    The total of { $unit } is { $total }, but its { $by ->
            [kinds] kinds
            [blocks] blocks
            [offices] offices
           *[other] positions and fields
    } add up to { $parts }.
    .title = Total and split differ
    .todo = Correct the total or the split.

R243 =
    The total of { $unit } is { $total }, but its { $by ->
            [kinds] kinds
            [blocks] blocks
            [offices] offices
           *[other] positions and fields
    } add up to { $parts }.
    .title = Total is not the sum of its columns
    .todo = Correct the total or the columns.

R244 =
    “{ $text }” is not a number of people; the cell does not count ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Not a number of people
    .todo = Write a whole number; leave the cell empty if nothing is assigned.

R245 = { $unit } reports { $present } people present; the staff list has { $listed }.
    .title = Number present differs from the list
    .todo = Complete the list or correct the number.

R246 =
    “{ $text }” matches no position, field or office; its numbers do not count ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Name of a row or column not recognised
    .todo = Use the catalogue of positions or fields.

R247 =
    { $rows ->
            [one] One number repeats
           *[other] { $rows } numbers repeat
    } one written elsewhere; each counts once.
    .title = Numbers written twice
    .todo = Nothing needs doing.

R248 =
    No first day is written; presumed from the first day of { $year } by the title ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Validity presumed
    .todo = Add a column for the year or first day.

R250 = { $unit } declares a need of { $number } without position or field.
    .title = Need without a position
    .todo = Write the position or field.

R251 = The need of { $unit } is { $other } here and { $kept } at { $kept_at }. The latter is used.
    .title = Needs differ
    .todo = Keep the number of the latest document, or write its day.

R252 =
    { $unit }: { $what ->
            [turns] the turns of “{ $name }” are
            [cases] the cases of “{ $name }” are
            [surveyed] the number of people asked is
            [satisfied] the number of people satisfied is
           *[other] the number is
    } { $other } here and { $kept } at { $kept_at }. The latter is used.
    .title = Numbers differ
    .todo = Keep one sheet a year, or make them agree.

R253 =
    The row lacks { $what ->
            [course] the course
            [turns] the number of turns
            [procedure] the procedure
            [work] position or field
            [cases] cases a year
            [minutes] minutes a case
            [year] minutes a year
            [surveyed] how many were asked
            [satisfied] how many were satisfied
           *[other] a number
    }; it does not count ({ $rows ->
            [one] one row
           *[other] { $rows } rows
    }).
    .title = Row lacks a number
    .todo = Fill every column of the sheet, as in the template (command template).

R254 = { $unit }: more people satisfied ({ $satisfied }) than asked ({ $asked }); the row does not count.
    .title = More satisfied than asked
    .todo = Correct one of the two numbers.

R260 = { $name } stands in no staff list.
    .title = Volunteer not in any list
    .todo = Correct name or number, or add the body's list.

R261 = { $name } matches { $people } people of the staff lists; it is recorded for none.
    .title = Volunteer with namesakes
    .todo = Write the staff number or birth date.

R270 =
    The mark “{ $mark ->
            [remote] remote
            [specially_difficult] specially difficult
            [border] border
            [asked] has asked for help
           *[other] { $mark }
    }” of { $unit }: no here, yes at { $kept_at }. Yes counts.
    .title = Marks differ
    .todo = Make the two places agree.

