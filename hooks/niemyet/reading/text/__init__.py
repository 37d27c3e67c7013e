"""Bytes to text: UTF-8, NFC, no hidden characters."""
