"""What streams say: typed, dated though clocks go wrong, kept."""
