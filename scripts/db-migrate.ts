import { migrate } from '../lib/db/migrate.ts'
import { withDatabase } from '../lib/runtime/with-database.ts'

const ran = await withDatabase((db) => migrate(db))
process.stdout.write(ran.length > 0 ? `Ran ${ran.join(', ')}.\n` : 'The database is up to date.\n')
