"""How fast the program is, each figure beside the floor that was measured in the same run."""
