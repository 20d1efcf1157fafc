"""What coach can do, with no screen and no library: what app, commands and tests call."""
