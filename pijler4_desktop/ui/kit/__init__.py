"""The building blocks of every screen: real controls with a name, a focus and a 24 pixel target."""
