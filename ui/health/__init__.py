"""How the machine is: the doctor, part by part, what to do, and the diagnosis."""
