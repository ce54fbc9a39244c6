"""Spots: places where there could be offer, as codes and in Dutch."""
