// Throws, and nobody catches it: a stack on stderr and exit code 1.
throw new Error('crashed on purpose');
