# How work leaves the page.
