# Claims on an estate: the long texts, which are read on cards only. Attributes:
#   .who      who argues for it, who objects, with the source
#   .gain     who tends to gain and who tends to lose
#   .used     where it has been used
#   .reading  where to read on

card-claims-constrained_equal_awards =
    .who = The rule for dividing an estate is traced to Maimonides and is studied in economics since O'Neill (1982, Math Soc Sci 2:345). The objection: it treats groups alike, not patients, so splitting one group into two changes the result.
    .gain = Small groups gain and are often served in full. Large groups lose.
