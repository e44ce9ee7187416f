"""An invented company, whose quarter is lived through by the real pipeline."""
