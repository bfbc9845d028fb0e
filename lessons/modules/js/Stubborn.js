// Never yields: computes in a loop without end, and hears nothing and nobody.
let turns = 0;
while (true) turns++;
