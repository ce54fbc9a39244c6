"""The made-up year of the fictional municipality Lindergem, as steps of a history."""
