"""What a user can do, one class per subject; every write goes through storage's one door."""
