"""What goes to the commune, by network and by stick."""
