// Ends with exit code 7, which means whatever its parent takes it to mean.
process.exit(7);
