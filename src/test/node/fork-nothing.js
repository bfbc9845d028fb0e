const facts = require('./_facts');
const { fork } = require('child_process');
fork('_child.js', ['nothing']);
facts.ends = true;
