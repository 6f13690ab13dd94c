# What lots decide: the range over many draws, and one draw.
