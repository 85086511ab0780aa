"""``cairn catalogue``: a file per topic; ``app`` holds them all."""

import typer

app = typer.Typer(help="The catalogue of offers: import it, keep it fresh, look into it.")
