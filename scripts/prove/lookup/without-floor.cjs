// Loaded before the server of the control: the same build, whose every wait of 400 ms is over at once.
const timers = require('node:timers/promises')

const { setTimeout: wait } = timers
timers.setTimeout = (milliseconds, ...rest) => (milliseconds === 400 ? Promise.resolve() : wait(milliseconds, ...rest))
require('node:module').syncBuiltinESMExports()
