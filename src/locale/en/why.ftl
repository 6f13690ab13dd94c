# Why a rule gave what it gave: sentences made from its steps.

why-nobody = This rule treats nobody here.
