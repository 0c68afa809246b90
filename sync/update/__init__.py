"""The program brought up to date: a release fetched, handed to the updater, tried, switched, taken back."""
