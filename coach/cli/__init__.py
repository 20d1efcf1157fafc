"""The command line: parse, call a service, print. One command group a file."""
