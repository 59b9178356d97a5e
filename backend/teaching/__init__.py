"""What was not understood is reviewed, and the model learns from it."""
