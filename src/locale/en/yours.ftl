# One's own scenarios on this device.
