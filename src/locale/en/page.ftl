# The page: navigation, headings, buttons, empty states.

page-start = Start
page-scenario = Scenario
page-compare = Compare
