"""What each draft does to the offer: new, changed, same, a question or held."""
