"""What lies in a file that is published as it is, told by the libraries for its format."""
