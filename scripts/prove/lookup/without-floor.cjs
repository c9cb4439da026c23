// Loaded before the control's server: the same build, but every wait of 400 ms ends at once.
const timers = require('node:timers/promises')

const { setTimeout: wait } = timers
timers.setTimeout = (milliseconds, ...rest) => (milliseconds === 400 ? Promise.resolve() : wait(milliseconds, ...rest))
require('node:module').syncBuiltinESMExports()
