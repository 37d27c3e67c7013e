"""The sheet that plans are printed on, in millimetres, and the sizes that a table may shrink to, in points.

The printable page is laid out by these; reading goes by them, too, to know which tables are wider than a sheet.
"""

WIDTH, HEIGHT = 210, 297
TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 15
TABLE_SIZES = (13, 12, 11, 10, 9)
CELL_MARGINS = (4, 2)
"""Beside the text of a cell, in points: in tables of usual size, and in those of 10 points and less."""
