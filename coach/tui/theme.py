"""Warm, calm colours, one set for dark terminals and one for light ones.

Text on background has a contrast of at least 7:1, every sign colour at least 4.5:1 (WCAG 2.2);
a test measures it.
"""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="coach-dark",
    dark=True,
    background="#1d1a17",
    surface="#26221e",
    panel="#322c26",
    foreground="#efe6d8",
    primary="#e5ad6c",
    secondary="#c9a98a",
    accent="#93c2ae",
    success="#a9c686",
    warning="#e9c46a",
    error="#f0917b",
    variables={
        "block-cursor-background": "#4a3d2e",
        "block-cursor-foreground": "#fff6e6",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#38302a",
        "footer-background": "#26221e",
        "footer-key-foreground": "#e5ad6c",
        "footer-description-foreground": "#d8cdbd",
        "input-selection-background": "#e5ad6c 35%",
        "border": "#7a6a58",
        "scrollbar": "#5a4e42",
        "scrollbar-background": "#26221e",
    },
)

LIGHT = Theme(
    name="coach-light",
    dark=False,
    background="#fbf6ee",
    surface="#f4ecdf",
    panel="#eadfce",
    foreground="#2b241d",
    primary="#84450f",
    secondary="#6b4a2b",
    accent="#22614f",
    success="#3c6420",
    warning="#7a5200",
    error="#9c2c17",
    variables={
        "block-cursor-background": "#ecd3b0",
        "block-cursor-foreground": "#1f1710",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#efe2cd",
        "footer-background": "#f4ecdf",
        "footer-key-foreground": "#84450f",
        "footer-description-foreground": "#3d342a",
        "input-selection-background": "#84450f 25%",
        "border": "#a08a70",
        "scrollbar": "#c9b79d",
        "scrollbar-background": "#f4ecdf",
    },
)
