"""`diemhoc demo`: the main job from one end to the other with real parts, watched and counted.

people and cards -> paper -> camera -> voice -> a learner's lessons -> a class -> the hub -> the count
"""
