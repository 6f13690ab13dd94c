# Between the best total and the worst-off: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-welfare-leximin =
    .who = It follows Rawls (A Theory of Justice, 1971), in the form that Sen (1970) gave it: judge a distribution by those who have least. The objection: it spends any amount on those at the bottom, however little it helps them.
    .gain = Groups that other rules leave out gain. Groups with a large benefit lose whenever serving them means a lower share for someone else.
