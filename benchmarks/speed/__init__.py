"""How fast the site is built and how much memory that takes, beside other generators: see benchmarks/README.md."""
