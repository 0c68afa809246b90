"""What is heard: the narrator's queue, playing, rendering, chimes, the microphone, languages, voices that can be had."""
