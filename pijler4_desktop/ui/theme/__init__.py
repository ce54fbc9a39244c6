"""How everything looks: colours, the style sheet, fonts, icons and strokes of paint."""
