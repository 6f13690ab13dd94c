# Between the best total and the worst-off: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-welfare-leximin =
    .who = It follows Rawls (A Theory of Justice, 1971), in the form that Sen (1970) gave it: judge a distribution by those who have least. The objection: it spends any amount on those at the bottom, however little it helps them.
    .gain = Groups that other rules leave out gain. Groups with a large benefit lose whenever serving them means a lower share for someone else.
    .used = Few public rules follow it to the letter. Exchanges of organs and schedules in computer networks use forms of it.
    .reading = Rawls 1971, A Theory of Justice; Sen 1970, Collective Choice and Social Welfare; Ogryczak and Śliwiński 2006 on the calculation.

card-welfare-utilitarian =
    .who = Bentham and, with chances behind a veil, Harsanyi (1955, J Polit Econ 63:309) ask for the largest sum. The objection: a sum does not see who bears the loss, and weights are a matter of judgement.
    .gain = Groups with a large benefit per unit, or a large weight, gain. The others can be left with nothing.
    .used = Guidance for crises asks for the most lives, a sum without weights; cost-effectiveness tables follow the same thought.
    .reading = Harsanyi 1955, J Polit Econ 63:309; Emanuel and colleagues 2020, N Engl J Med 382:2049.

card-welfare-maxmin =
    .who = Rawls (1971) asks that inequality work for those who have least. The objection: a group that can hardly be helped holds everyone else back, and beyond the floor the rule says nothing; here what is free goes to the most lives.
    .gain = The worst-off group gains. Groups just above it may be passed over.
    .used = As a yardstick in studies of fair division and of networks; rarely alone in medicine.
    .reading = Rawls 1971, A Theory of Justice; Bertsimas, Farias and Trichakis 2011, Oper Res 59:17.

card-welfare-alpha_fair =
    .who = Engineers of networks (Mo and Walrand 2000, IEEE/ACM Trans Netw 8:556) use it to choose openly between total and equality. The objection: nobody knows the right number, and it acts on groups, whose borders are drawn by someone.
    .gain = A small alpha serves groups with a large benefit, a large one those with a small benefit.
    .used = To share lines and time slots in communication networks, and in studies of what fairness costs.
    .reading = Mo and Walrand 2000; Bertsimas, Farias and Trichakis 2012, Manage Sci 58:2234.

card-welfare-atkinson =
    .who = Atkinson (1970, J Econ Theory 2:244) put a number on how much a society gives up for equality; Adler and Norheim (2022) argue for such priority to the worse-off in health. The objection: the number decides much and is hard to agree on.
    .gain = Groups with a low chance to survive gain the more, the larger epsilon is. Groups that are safe but easy to help lose.
    .used = In studies of health equity that weigh gains of the worse-off more, as some assessments in England do.
    .reading = Atkinson 1970; Adler and Norheim 2022, Prioritarianism in Practice.

card-welfare-nash =
    .who = Nash (1950, Econometrica 18:155) drew it from what a fair bargain should be: it does not matter in which unit a group counts its good. The objection: it depends on what everyone has without an agreement.
    .gain = No group is left with nothing that could gain something. Groups with a large benefit get less than under the best total.
    .used = In the theory of bargains, and in web tools that divide goods or rent between people.
    .reading = Nash 1950; Caragiannis and colleagues 2019, ACM Trans Econ Comput 7:12.

card-welfare-kalai_smorodinsky =
    .who = Kalai and Smorodinsky (1975, Econometrica 43:513) ask that nobody lose when the others’ best gets better. The objection: what a group could have alone says little about what it should have.
    .gain = Groups that could use much alone gain. Small groups are not favoured, and not harmed.
    .used = In the theory of bargains and of wage talks.
    .reading = Kalai and Smorodinsky 1975; Imai 1983, Econometrica 51:389.

card-welfare-equal_gain =
    .who = Kalai (1977, Econometrica 45:1623) derived it from equal sacrifice. The objection: it spends most where treatment helps least.
    .gain = Groups whom treatment helps little gain many treatments. Those whom it helps much lose.
    .used = As a point of comparison: it shows what strict equality of results would cost.
    .reading = Kalai 1977.

card-welfare-sufficientarian =
    .who = Frankfurt (1987, Ethics 98:21) and Crisp (2003, Ethics 113:745) say that what matters is that everyone have enough. The objection: someone has to draw the line, and just above it need no longer counts.
    .gain = Groups that can be lifted to the line gain. By heads, those who cannot reach it lose everything.
    .used = Minimum packages of care that every citizen is owed follow this thought.
    .reading = Frankfurt 1987; Crisp 2003.

card-welfare-hooker_williams =
    .who = Hooker and Williams (2012, Manage Sci 58:1682) wanted a rule that helps the worst-off without sacrificing everyone else. The objection: the margin is one more number to agree on, and small changes of it can move much.
    .gain = With a wide margin the worst-off gain, with a narrow one groups with a large benefit.
    .used = In studies of the distribution of care and of relief after disasters.
    .reading = Hooker and Williams 2012; Chen and Hooker 2022, Eur J Oper Res 299:235.
