# The user's own notes.

note-add = Add a note on { $about }
    .short = Add a note
note-on = Your note on { $about }
note-mark = note
note-this-scenario = this scenario
note-nearly-full = A note can have { $most } characters; this one is nearly that long.
note-full = This note has { $most } characters, as many as a note can have.
