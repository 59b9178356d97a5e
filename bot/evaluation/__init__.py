"""How well the assistant understands: measures, tables and a page of plots.

Pure: it takes answers and gives figures. `bot.evaluate` reads the files and asks the model.
"""
