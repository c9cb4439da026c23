import { requestLimits } from '../../db/limits.ts'

// Machines that run the tests are shared: what waits for its turn there may wait for longer than a visitor would.
Object.assign(requestLimits, { statement: 60_000, lock: 30_000, idle: 60_000 })
