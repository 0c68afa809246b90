"""What is seen and scanned: cameras, their frames, codes, the covered preview, scanners that type."""
