/**
 * Questions to manuals as they are spoken. {part}: what a manual names ("the volute drain plug", "make-up water"), {doing}: what
 * it tells to do ("grease the fan bearings").
 */
export const MANUAL_QUESTIONS: readonly string[] = `
what is the {part} of {asset}
what is the {part}
what's the {part} of {asset}
what's the {part} for {asset}
what is the {part} for the {part}
what is the {part} of the {part}
what is the maximum {part} of {asset}
what is the minimum {part} of {asset}
what is the smallest {part} of {asset}
what is the largest {part} of {asset}
what is the highest {part} that {asset} can take
what is the lowest {part} for {asset}
what is the permitted {part} of {asset}
what is the recommended {part} for {asset}
what is the normal {part} of {asset}
what is the rated {part} of {asset}
what is the right {part} for {asset}
what is the factory setting of the {part}
what {part} is needed for {asset}
what {part} is set for {asset}
what {part} is allowed
what {part} does {asset} need
what {part} does {asset} have
what {part} does {asset} take
what {part} does {asset} reach
what {part} do i need for the {part}
what {part} should i use
what {part} can {asset} handle
what {part} may the {part} have
which {part} does {asset} need
which {part} do i need for {asset}
which {part} do i use for the {part}
which {part} do i order for {asset}
which {part} belongs to {asset}
which {part} goes in front of {asset}
which {part} is needed
which {part} is required when i {doing}
which {part} sits at the {part} of {asset}
what kind of {part} does {asset} take
what kind of {part} is in the {part}
what type of {part} does {asset} have
what size is the {part}
what torque for the {part}
what torque do the {part} need
what is the tightening torque of the {part}
what is the part number of the {part}
what is the part number for a new {part} for {asset}
what spare {part} do we need for {asset}
what does {asset} weigh
what does the {part} do
what does the {part} mean
what does the manual say about the {part}
what does the manual say about {part}
what does the manual want for the {part}
what happens if the {part} is too high
what happens when the {part} fails
what happens if i do not {doing}
what should i check when the {part} is low
what should i do when the {part} is blocked
what must i do before i {doing}
what must be done before i {doing}
what do i need to {doing}
what do i do when the {part} leaks
what comes after {number} hours
what has to be done every {number} hours
what has to be checked every day on {asset}
how do i {doing}
how do i {doing} on {asset}
how do we {doing}
how can i {doing}
how should i {doing}
how to {doing}
how do i check the {part}
how do i set the {part} of {asset}
how do i adjust the {part}
how do i remove the {part}
how do i replace the {part}
how do i change the {part}
how do i clean the {part} of {asset}
how do i fill the {part}
how do i tighten the {part}
how do i reset the {part}
how do i know that the {part} is worn
how often do i {doing}
how often must i {doing}
how often must the {part} be cleaned
how often must the {part} be replaced
how often must the {part} of {asset} be checked
how often should the {part} be changed
how often is the {part} tested
how long does the {part} last
how long may {asset} run without {part}
how long is the {part}
how long is the guarantee on {asset}
how heavy is {asset}
how heavy is the {part}
how loud is {asset}
how high may the {part} be
how low may the {part} go
how much {part} does {asset} need
how much {part} goes into {asset}
how much {part} is in the {part}
how many {part} does {asset} have
how many {part} are there in {asset}
how many {part} can {asset} make
how far must the {part} be from the {part}
how far may the {part} wear
how tight should the {part} be
when do i {doing}
when must i {doing}
when must the {part} be replaced
when should the {part} of {asset} be changed
when do i need to {doing}
when is the {part} worn out
when does {asset} trip on {part}
at what {part} does {asset} stop
at which {part} does {asset} trip
at which {part} must i {doing}
from which {part} must {asset} be stopped
where is the {part}
where is the {part} of {asset}
where do i find the {part}
where are the {part} of {asset}
where can i {doing}
where does the {part} go
who may {doing}
who is allowed to {doing}
why is there {part} in the {part}
why is there {part} at the {part}
why does the {part} fall
why does the {part} rise
why does {asset} lose {part}
why does {asset} make {part}
why is the {part} of {asset} dirty
why should i {doing}
can i {doing}
can i {doing} while {asset} is running
can i use {part} for {asset}
can i use {part} instead of {part}
can {asset} run without {part}
can {asset} be used for {part}
may i {doing}
may i {doing} while {asset} is running
may {asset} run with the {part} open
must i {doing}
do i have to {doing}
do i need to {doing}
do i need {part} for the {part}
does {asset} have a {part}
does {asset} need {part}
does the {part} need {part}
is there a {part} on {asset}
is there {part} in {asset}
is the {part} of {asset} too high according to the manual
is the {part} inside what the manual allows
is the {part} enough for {asset}
is it safe to {doing}
there is {part} at the {part} of {asset}
there is {part} in the {part}
the {part} is leaking what now
the {part} of {asset} is too low what now
the {part} does not open
{asset} loses {part}
{asset} has no {part}
{asset} shows {code} what now
{asset} displays {code}
drive shows {code} what now
i want to {doing}
i have to {doing}
i need to {doing}
tell me how to {doing}
tell me about the {part} of {asset}
explain the {part}
show me the {part} of {asset}
show me how to {doing}
{part} of {asset}
{part} {asset}
{asset} {part}
{part} of the {part}
{part}
torque for the {part}
interval for the {part}
part number of the {part}
oil for {asset}
`
  .trim()
  .split('\n');
