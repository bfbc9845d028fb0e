// Dies before it listens: what a bad release does. Whoever restarts it at once restarts it for ever.
throw new Error('crashed at start, on purpose');
