// Prints megabytes, one by default: numbered lines of 64 characters.
const lines = (Number(process.argv[2] ?? 1) * 1024 * 1024) / 64;
for (let i = 1; i <= lines; i++) process.stdout.write(String(i).padEnd(63) + '\n');
