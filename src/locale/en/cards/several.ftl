# Several supplies at once: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-multi-drf =
    .who = Ghodsi and colleagues (2011, NSDI) showed that nobody gains by overstating, and nobody prefers another’s part. The objection: it equalises shares of supplies, not good done, and it treats a small and a large group alike unless persons count.
    .gain = Groups that need little of every supply gain many treatments. Groups with costly bundles lose.
    .used = To share processors and memory in computer centres.
    .reading = Ghodsi and colleagues 2011, NSDI; Parkes, Procaccia and Shah 2015, ACM Trans Econ Comput 3:3.

card-multi-asset_fairness =
    .who = It is the simplest way to make different supplies one: add up the shares. Ghodsi and colleagues (2011, NSDI) object that a group can be worse off than with an equal part of everything.
    .gain = Groups that use only one supply gain. Groups that use a little of all of them lose.
    .used = As a point of comparison in computer centres.
    .reading = Ghodsi and colleagues 2011, NSDI, section 5.

card-welfare-ceei =
    .who = Varian (1974, J Econ Theory 9:63) and Foley (1967) saw in it a market without the injustice of unequal purses. The objection: a budget per group is itself a choice, and a clever group can gain by hiding what it wants.
    .gain = Groups that want what few others want gain, because it is cheap.
    .used = To give out places in courses at business schools, in a form for whole places.
    .reading = Varian 1974; Budish 2011, J Polit Econ 119:1061.
