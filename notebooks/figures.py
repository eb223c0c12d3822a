"""The look of the figures: colours that colour-blind readers can tell apart (Okabe and Ito 2008), few lines."""

import matplotlib.pyplot as plt

SERVED = "#b8bec6"
MOBILE = "#d55e00"
FIBRE = "#0072b2"
BOTH = "#7a3b8f"
GOOD = "#009e73"
INK = "#22303c"
QUIET = "#66727f"


def style():
    plt.rcParams.update(
        {
            "figure.dpi": 110,
            "figure.figsize": (9, 5),
            "figure.constrained_layout.use": True,
            "font.family": ["DejaVu Sans"],
            "font.size": 10,
            "axes.titlesize": 13,
            "axes.titleweight": "bold",
            "axes.titlelocation": "left",
            "axes.titlepad": 12,
            "axes.labelcolor": QUIET,
            "axes.edgecolor": QUIET,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.grid": True,
            "axes.axisbelow": True,
            "grid.color": "#e4e8ec",
            "text.color": INK,
            "xtick.color": QUIET,
            "ytick.color": QUIET,
            "legend.frameon": False,
        }
    )


def note(figure, text):
    """A line below the figure: where its numbers come from."""
    figure.supxlabel(text, fontsize=8, color=QUIET, x=0.01, ha="left")
