# Taking charts along, and charts that only the full program draws.

chart-copy = Copy data
chart-save-svg = Save SVG
chart-save-png = Save PNG
chart-tool = { $tool }: { $title }
chart-copied = Copied.
chart-saved = Saved.
chart-not-copied = This browser does not let the page copy.
chart-not-saved = The picture could not be saved.

# A table with shaded cells

heat-legend = Shades from { $least } (lightest) to { $most } (darkest).
