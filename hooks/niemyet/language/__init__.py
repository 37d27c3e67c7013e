"""Vietnamese: letters, unseen signs, times, syllables."""
